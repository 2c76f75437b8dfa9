"""Whether a notice is still wanted when its moment comes."""

from uuid import UUID

from apps.core.services import acting_for
from apps.notifications.enums import MAIL_ONLY, Channel, Kind, category_of
from apps.notifications.models import Notice, Preference
from apps.notifications.services.keys import make_key
from apps.notifications.services.reader import is_fixed
from apps.users.models import User


def is_still_wanted(*, event_id: UUID, kind: Kind, recipient: User, channel: Channel) -> bool:
    """Whether the recipient did not turn it off since it was planned, and did not read meanwhile what it says."""
    category = category_of(kind)
    if kind in MAIL_ONLY or is_fixed(category, channel):
        return True
    with acting_for(user_id=recipient.pk):
        off = Preference.objects.filter(user=recipient, category=category, channel=channel, on=False)
        return not off.exists() and not (kind == Kind.NEW_MESSAGE and _is_read(event_id, recipient))


def _is_read(event_id: UUID, recipient: User) -> bool:
    """Whether the notice that this event began is read: what came later has a notice, and errands, of its own."""
    key = make_key(event_id=event_id, who=recipient.pk, kind=Kind.NEW_MESSAGE, channel=Channel.IN_APP)
    return not Notice.objects.of(recipient).unread().filter(key=key).exists()
