"""The way into a WebSocket: a secret that is good for a minute and for one socket."""

from datetime import timedelta

from django.db import connection
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from apps.core.errors import DomainError
from apps.users.models import Session, SocketTicket
from apps.users.services.secrets import hash_token, new_token

LIFETIME = timedelta(minutes=1)
# Raw for the same reason as with refresh tokens: of many at once, one finds `used_at` empty (ADR 0006).
USE_ONCE = """
    UPDATE users_socketticket AS ticket SET used_at = %(now)s, updated_at = %(now)s
    FROM users_session AS session JOIN users_user AS person ON person.id = session.user_id
    WHERE ticket.session_id = session.id AND ticket.token_hash = %(hash)s
      AND ticket.used_at IS NULL AND ticket.expires_at > %(now)s
      AND session.revoked_at IS NULL AND person.is_active
    RETURNING session.id, session.user_id
"""


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
    with connection.cursor() as cursor:
        cursor.execute(USE_ONCE, {"hash": hash_token(token), "now": timezone.now()})
        row = cursor.fetchone()
    if row is None:
        raise SocketTicketRefused
    return Session(pk=row[0], user_id=row[1])
