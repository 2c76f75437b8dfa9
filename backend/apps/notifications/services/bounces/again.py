"""The owner of an address wants mail again."""

from uuid import UUID

from apps.core.events import publish
from apps.core.services import acting_as_system, count_attempt
from apps.notifications.enums import Channel
from apps.notifications.events import ChannelTestRequested
from apps.notifications.models import Bounce, MailStop
from apps.users.models import User

DAY = 24 * 3600


def try_mail_again(*, user: User) -> None:
    """Write to the person's address again, first a test; if that comes back, it ends again.

    :raises TooManyAttempts: after 3 in a day
    """
    count_attempt(limit="notifications.mail_again", who=str(user.pk), at_most=3, seconds=DAY)
    lift_stop_of_address(address=user.email)
    publish(ChannelTestRequested(user_id=user.pk, channel=Channel.EMAIL.value))


def lift_stop_of_address(*, address: str) -> bool:
    """Forget what came back from the address; True if it got no mail until now."""
    with acting_as_system(reason="notifications.lift_mail_stop"):
        Bounce.objects.filter(address=address.lower()).delete()
        deleted, _ = MailStop.objects.filter(address=address.lower()).delete()
        return deleted > 0


def lift_stop_of_user(*, user_id: UUID) -> bool:
    """Write to this person's address again: they have just proven that mail arrives there."""
    user = User.objects.filter(pk=user_id).first()
    return user is not None and lift_stop_of_address(address=user.email)
