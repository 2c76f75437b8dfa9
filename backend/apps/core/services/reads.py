"""Who looked at what somebody may want to know was looked at."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import structlog
from django.db import connection, models
from django.utils import timezone

from apps.core.models import new_id

if TYPE_CHECKING:
    from django.contrib.auth.models import AbstractBaseUser

INSERT = """
    INSERT INTO core_auditentry (id, created_at, updated_at, actor_id, actor_salt, actor_seal, action, object_type,
        object_id, detail, request_id)
    SELECT n.id, %(now)s, %(now)s, %(actor)s, '', '', %(action)s, %(type)s, n.object_id, '{}', %(request)s
    FROM unnest(%(ids)s::uuid[], %(objects)s::uuid[]) AS n(id, object_id)
    WHERE NOT EXISTS (SELECT FROM core_auditentry e WHERE e.object_type = %(type)s AND e.object_id = n.object_id
        AND e.actor_id = %(actor)s AND e.action = %(action)s AND e.created_at >= date_trunc('hour', %(now)s))
"""


def record_reads(*, actor: "AbstractBaseUser", action: str, subjects: Sequence[models.Model]) -> None:
    """Write down that `actor` read these rows, all of one model, in one statement; none for an empty list.

    Once in an hour for each reader and row: who looks at a page ten times has read it.
    """
    if not subjects:
        return
    model = subjects[0]._meta.concrete_model or type(subjects[0])  # the admin shows some through a proxy
    values = {
        "now": timezone.now(), "actor": actor.pk, "action": action, "type": model._meta.label_lower,
        "ids": [new_id() for _ in subjects], "objects": [subject.pk for subject in subjects],
        "request": structlog.contextvars.get_contextvars().get("request_id") or "",
    }  # fmt: skip
    with connection.cursor() as cursor:
        cursor.execute(INSERT, values)
