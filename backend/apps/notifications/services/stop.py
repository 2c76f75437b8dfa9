"""Stop mails of one category without signing in."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from apps.core.errors import DomainError
from apps.core.services import acting_for
from apps.notifications.enums import CRITICAL, Category, Channel
from apps.notifications.models import Preference
from apps.notifications.services.preferences import set_preferences
from apps.notifications.services.stop_token import read_stop_token
from apps.users.models import User


class StopLinkRefused(DomainError):
    """The link is not one of ours, or was cut off."""

    code, status = "stop_link_refused", 404
    message = _("This link is not complete. Please copy the whole link from the e-mail.")


@dataclass(frozen=True, kw_only=True)
class Stop:
    """What a link stops: for whom (None: the account is gone), which mails, and whether it did already."""

    user: User | None
    category: Category
    is_stopped: bool


def find_category_to_stop(*, token: str) -> Stop:
    """Find what the link of a mail would stop; changes nothing.

    :raises StopLinkRefused: if we did not make the link
    """
    user, category = _read(token)
    if user is None:
        return Stop(user=None, category=category, is_stopped=True)
    with acting_for(user_id=user.pk):
        off = Preference.objects.filter(user=user, category=category, channel=Channel.EMAIL, on=False)
        return Stop(user=user, category=category, is_stopped=off.exists())


def stop_category(*, token: str) -> Stop:
    """Send this person no more mails of this category; a second time changes nothing.

    :raises StopLinkRefused: if we did not make the link
    """
    user, category = _read(token)
    if user is not None:
        with acting_for(user_id=user.pk):
            set_preferences(user=user, choices={(category, Channel.EMAIL): False})
    return Stop(user=user, category=category, is_stopped=True)


def _read(token: str) -> tuple[User | None, Category]:
    found = read_stop_token(token)
    if found is None or found[1] in CRITICAL:
        raise StopLinkRefused
    user_id, category = found
    return User.objects.filter(pk=user_id).first(), category
