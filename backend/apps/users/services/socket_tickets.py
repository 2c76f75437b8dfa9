"""The way into a WebSocket: a secret that is good for a minute and for one socket."""

from datetime import timedelta

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from apps.core.errors import DomainError
from apps.users.models import Session, SocketTicket
from apps.users.services.secrets import hash_token, new_token
from apps.users.services.single_use import use_up

LIFETIME = timedelta(minutes=1)


class SocketTicketRefused(DomainError):
    """The ticket is unknown, too old or was used before, or its session is over."""

    code, status = "socket_ticket_refused", 401
    message = _("Your sign-in is over. Please sign in again.")


def issue_socket_ticket(*, session: Session) -> str:
    """Make a ticket that opens one socket for this session within a minute; only its hash is stored."""
    token = new_token()
    SocketTicket.objects.create(
        session=session, token_hash=hash_token(token), expires_at=timezone.now() + LIFETIME
    )
    return token


def use_socket_ticket(*, token: str) -> Session:
    """Use a ticket up, and get the session it belongs to (its id and its user's, nothing more).

    :raises SocketTicketRefused: if the ticket is no good
    """
    session = use_up(SocketTicket, token=token)
    if session is None:
        raise SocketTicketRefused
    return session
