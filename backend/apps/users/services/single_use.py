"""Secrets that belong to a session and work once: refresh tokens, tickets for sockets."""

from django.db import connection
from django.utils import timezone

from apps.users.models import RefreshToken, Session, SocketTicket
from apps.users.services.secrets import hash_token

# Raw, because the ORM would put the joins into a subquery, and a second request that waits for the row lock does not
# look at a subquery again: both would win. Here PostgreSQL checks `used_at` once more on the row it waited for.
USE_ONCE = """
    UPDATE {table} AS secret SET used_at = %(now)s, updated_at = %(now)s
    FROM users_session AS session JOIN users_user AS person ON person.id = session.user_id
    WHERE secret.session_id = session.id AND secret.token_hash = %(hash)s
      AND secret.used_at IS NULL AND secret.expires_at > %(now)s
      AND session.revoked_at IS NULL AND person.is_active
    RETURNING session.id, session.user_id
"""


def use_up(kind: type[RefreshToken | SocketTicket], *, token: str) -> Session | None:
    """Use the token up, and get the session it belongs to (its id and its user's, nothing more).

    None if it is unknown, too old or used, or its session is over; of many at once one wins (ADR 0006).
    """
    statement = USE_ONCE.format(table=kind._meta.db_table)
    with connection.cursor() as cursor:
        cursor.execute(statement, {"hash": hash_token(token), "now": timezone.now()})
        row = cursor.fetchone()
    return Session(pk=row[0], user_id=row[1]) if row else None
