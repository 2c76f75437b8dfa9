"""When a session was last used, to a few minutes."""

from datetime import timedelta
from uuid import UUID

from django.db import connection
from django.utils import timezone

from apps.users.models import Session

NOTED_EVERY = timedelta(minutes=5)
# A row that another request is writing is passed over: it notes the same, and nobody waits for anybody.
NOTE = """
    UPDATE users_session SET last_used_at = %(now)s WHERE id = (
        SELECT id FROM users_session WHERE id = %(id)s AND last_used_at < %(before)s FOR UPDATE SKIP LOCKED
    )
"""


def note_session_use(*, session_id: UUID) -> None:
    """Remember that the session was used just now, at most every 5 minutes; one statement, which never waits."""
    now = timezone.now()
    with connection.cursor() as cursor:
        cursor.execute(NOTE, {"id": session_id, "now": now, "before": now - NOTED_EVERY})


def is_use_noted(session: Session) -> bool:
    """Whether the last use that this row knows is recent enough, so that there is nothing to write."""
    return session.last_used_at > timezone.now() - NOTED_EVERY
