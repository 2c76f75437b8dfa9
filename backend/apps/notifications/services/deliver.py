"""Send one notice by one channel, once."""

from uuid import UUID

from apps.notifications.enums import Channel, Kind
from apps.notifications.models import Delivery
from apps.notifications.services.compose import compose_letter
from apps.notifications.services.keys import make_key
from apps.notifications.services.letter import Letter
from apps.notifications.services.once import Parcel, hand_over_once
from apps.notifications.services.wanted import is_still_wanted
from apps.users.models import User


def deliver_notice(
    *, event_id: UUID, kind: Kind, recipient: User | None, about_id: UUID, channel: Channel = Channel.EMAIL
) -> Delivery | None:
    """Send the notice about one event to one person by one channel, once; None if there is nothing left to say.

    Nothing goes out that the recipient turned off meanwhile, or about messages that they read. Must not be called
    inside a transaction.

    :param recipient: None if what the notice is about says whom it goes to (an invitation)
    :param about_id: what it is about: a challenge, a session, an application or a line of its timeline
    :raises DeliveryPostponed: if it should be tried again later
    """

    def compose() -> Letter | None:
        if recipient and not is_still_wanted(
            event_id=event_id, kind=kind, recipient=recipient, channel=channel
        ):
            return None
        return compose_letter(kind=kind, recipient=recipient, about_id=about_id)

    key = make_key(event_id=event_id, who=recipient.pk if recipient else about_id, kind=kind, channel=channel)
    return hand_over_once(
        Parcel(key=key, kind=kind, channel=channel, recipient=recipient, about_id=about_id, compose=compose)
    )
