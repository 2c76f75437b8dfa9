"""By mail."""

from apps.notifications.clients import mail as client
from apps.notifications.clients.outcome import Refused
from apps.notifications.models import Delivery
from apps.notifications.services.bounces import is_mail_stopped, return_path_of
from apps.notifications.services.letter import Letter
from apps.notifications.services.note import note_sent
from apps.users.models import User


def reach(recipient: User) -> bool:
    """Everybody with an account has an address, but mail to it may come back."""
    return bool(recipient.email) and not is_mail_stopped(address=recipient.email)


def send(letter: Letter, delivery: Delivery, recipient: User | None) -> None:
    """Send the mail, and note it before the connection is closed: see ADR 0009.

    It comes back to an address of its own, if there is a domain for that.
    """
    if is_mail_stopped(address=letter.to, kind=letter.kind):
        raise Refused("mail to this address came back")
    outgoing = client.OutgoingMail(
        to=letter.to,
        subject=letter.subject,
        text=letter.text,
        html=letter.html,
        message_id=delivery.message_id,
        headers=dict(letter.headers),
        return_path=return_path_of(delivery_id=delivery.pk),
    )
    with client.accepted(outgoing):
        note_sent(delivery)
