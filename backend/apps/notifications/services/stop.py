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
    categories: list[Category]
    is_stopped: bool

    @property
    def label(self) -> str:
        """Name the mails in the language that is active."""
        return ", ".join(str(category.label) for category in self.categories)


def find_category_to_stop(*, token: str) -> Stop:
    """Find what the link of a mail would stop; changes nothing.

    :raises StopLinkRefused: if we did not make the link
    """
    user, categories = _read(token)
    if user is None:
        return Stop(user=None, categories=categories, is_stopped=True)
    with acting_for(user_id=user.pk):
        off = Preference.objects.filter(user=user, category__in=categories, channel=Channel.EMAIL, on=False)
        return Stop(user=user, categories=categories, is_stopped=off.count() == len(categories))


def stop_category(*, token: str) -> Stop:
    """Send this person no more mails like the one with the link: of its category, or of all that a summary speaks of.

    A second time changes nothing.

    :raises StopLinkRefused: if we did not make the link
    """
    user, categories = _read(token)
    if user is not None:
        with acting_for(user_id=user.pk):
            set_preferences(
                user=user, choices=dict.fromkeys(((each, Channel.EMAIL) for each in categories), False)
            )
    return Stop(user=user, categories=categories, is_stopped=True)


def _read(token: str) -> tuple[User | None, list[Category]]:
    found = read_stop_token(token)
    if found is None or CRITICAL & set(found[1]):
        raise StopLinkRefused
    user_id, categories = found
    return User.objects.filter(pk=user_id).first(), categories
