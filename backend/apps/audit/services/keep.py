"""Write lines into the operational log."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from uuid import UUID

from django.utils import timezone

from apps.audit.clients.operational import Line
from apps.audit.clients.operational.line import COUNTED
from apps.audit.enums import Level
from apps.audit.models import LogLine
from apps.core.services import acting_as_system
from apps.tenants.models import Organization


def keep_lines(lines: Sequence[Line], lost: int = 0) -> int:
    """Write the lines, those that are only counted as one; returns how many rows that made.

    :param lost: how many lines there were besides, which nobody can write any more
    """
    with acting_as_system(reason="audit.keep_lines", is_routine=True):
        wanted = [*_count_alike(lines), *_say_lost(lost)]
        there = _find_organizations(wanted)
        rows = [_make_row(line, there) for line in wanted if not line.tenant_id or line.tenant_id in there]
        LogLine.objects.bulk_create(rows)
    return len(rows)


def _count_alike(lines: Sequence[Line]) -> Iterable[Line]:
    times = Counter((line.event, line.tenant_id) for line in lines if line.event in COUNTED)
    for line in lines:
        if line.event not in COUNTED:
            yield line
        elif count := times.pop((line.event, line.tenant_id), 0):
            yield replace(line, facts={"times": count})


def _say_lost(lost: int) -> Iterable[Line]:
    if lost:
        yield Line(Level.WARNING, "log_lines_lost", "audit", timezone.now(), facts={"times": lost})


def _find_organizations(lines: Iterable[Line]) -> set[str]:
    """An organization may have ended since; its lines have nobody to read them."""
    named = {line.tenant_id for line in lines if line.tenant_id}
    return {str(pk) for pk in Organization.objects.filter(pk__in=named).values_list("pk", flat=True)}


def _make_row(line: Line, there: set[str]) -> LogLine:
    return LogLine(
        tenant_id=UUID(line.tenant_id) if line.tenant_id in there else None,
        level=line.level, event=line.event, logger=line.logger, logged_at=line.logged_at,
        request_id=line.request_id, facts=dict(line.facts),
    )  # fmt: skip
