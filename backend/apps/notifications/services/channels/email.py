"""By mail."""

from apps.notifications.clients import mail as client
from apps.notifications.models import Delivery
from apps.notifications.services.letter import Letter
from apps.notifications.services.note import note_sent
from apps.users.models import User


def reach(recipient: User) -> bool:
    """Everybody with an account has an address."""
    return bool(recipient.email)


def send(letter: Letter, delivery: Delivery, recipient: User | None) -> None:
    """Send the mail, and note it before the connection is closed: see ADR 0009."""
    outgoing = client.OutgoingMail(
        to=letter.to,
        subject=letter.subject,
        text=letter.text,
        html=letter.html,
        message_id=delivery.message_id,
        headers=dict(letter.headers),
    )
    with client.accepted(outgoing):
        note_sent(delivery)
