"""Put a notice on somebody's list on the site."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.db import connection
from django.utils import timezone
from psycopg.types.json import Jsonb

from apps.core.models import new_id
from apps.notifications.enums import Channel, Kind
from apps.notifications.selectors import list_subject_facts
from apps.notifications.services.keys import make_key
from apps.notifications.services.links import path_of
from apps.users.models import User

COLUMNS = "id, key, recipient_id, kind, about_id, facts, path, times, created_at, updated_at"
ONCE = "ON CONFLICT (key) DO NOTHING"
TOGETHER = """
    ON CONFLICT (recipient_id, about_id) WHERE kind = 'new_message' AND read_at IS NULL
    DO UPDATE SET times = notice.times + 1, updated_at = excluded.updated_at
"""


def keep_notice(
    *, event_id: UUID, kind: Kind, recipient: User, about_id: UUID, facts: Mapping[str, str]
) -> bool:
    """Keep the notice, once; False if there is nothing new to point at: the event was heard before, or an unread
    notice about the same conversation counts one more.

    One statement, so that two messages at the same moment become one notice as well.
    """
    now = timezone.now()
    key = make_key(event_id=event_id, who=recipient.pk, kind=kind, channel=Channel.IN_APP)
    said = {name: facts[name] for name in list_subject_facts(kind=kind) if name in facts}
    path = path_of(facts.get("link", ""))
    row: list[Any] = [new_id(), key, recipient.pk, kind.value, about_id, Jsonb(said), path, 1, now, now]
    together = kind == Kind.NEW_MESSAGE
    with connection.cursor() as cursor:
        cursor.execute(
            f"INSERT INTO notifications_notice AS notice ({COLUMNS})"  # nosec B608  # names of columns
            f" VALUES ({', '.join(['%s'] * len(row))}) {TOGETHER if together else ONCE} RETURNING times",
            row,
        )
        return bool(cursor.fetchone() == (1,))
