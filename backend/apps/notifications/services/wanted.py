"""Whether a notice is still wanted when its moment comes."""

from uuid import UUID

from apps.core.services import acting_for
from apps.notifications.enums import MAIL_ONLY, Channel, Kind, category_of
from apps.notifications.models import Notice, Preference
from apps.notifications.services.reader import is_fixed
from apps.users.models import User


def is_still_wanted(*, kind: Kind, recipient: User, channel: Channel, about_id: UUID) -> bool:
    """Whether the recipient did not turn it off since it was planned, and did not read meanwhile what it says."""
    category = category_of(kind)
    if kind in MAIL_ONLY or is_fixed(category, channel):
        return True
    with acting_for(user_id=recipient.pk):
        off = Preference.objects.filter(user=recipient, category=category, channel=channel, on=False)
        return not off.exists() and not (kind == Kind.NEW_MESSAGE and _is_read(recipient, about_id))


def _is_read(recipient: User, conversation_id: UUID) -> bool:
    unread = Notice.objects.of(recipient).unread().filter(kind=Kind.NEW_MESSAGE, about_id=conversation_id)
    return not unread.exists()
