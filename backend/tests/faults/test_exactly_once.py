"""R8: a worker that is killed again and again loses no event, and lets none be heard twice."""

import sys
import time
from collections import Counter
from pathlib import Path
from uuid import UUID

import pytest
from django.db import connection, transaction
from procrastinate.contrib.django import app

from apps.core import events
from apps.core.models import AuditEntry, InboxEntry, new_id
from tests.faults.ledger.events import LineOrdered
from tests.faults.ledger.handlers import LINE
from tests.faults.ledger.tasks import NAIVE
from tests.faults.programs import Program, await_condition, running, worker
from tests.faults.sizes import size

pytestmark = [pytest.mark.slow, pytest.mark.django_db(transaction=True)]
EVENTS, BATCH = size(suite=600, full=10_000), 20  # and one control with each batch
SECONDS_BETWEEN = size(suite=2, full=5)  # of work before it is killed
KILLS = size(suite=2, full=10_000)  # at most: until nothing is left
PROMISED = 60.0  # seconds from the last kill until everything is done
LEFT = "SELECT count(*) FROM procrastinate_jobs WHERE status IN ('todo', 'doing') AND queue_name = 'events'"

IN_THE_MIDDLE = """
    SELECT count(*) = 0 OR count(*) FILTER (WHERE j.status = 'doing' AND a.id IS NOT NULL) > 0
    FROM procrastinate_jobs j LEFT JOIN core_auditentry a ON a.object_id = (j.args ->> 'line_id')::uuid
    WHERE j.task_name = %s
"""


def count_left() -> int:
    with connection.cursor() as cursor:
        cursor.execute(LEFT)
        return int(cursor.fetchone()[0])


def is_in_the_middle() -> bool:
    """Whether a control has written its line and is not done; true as well where none is left."""
    with connection.cursor() as cursor:
        cursor.execute(IN_THE_MIDDLE, [NAIVE])
        return bool(cursor.fetchone()[0])


def order_lines() -> list[LineOrdered]:
    """Publish all events, so many in one transaction."""
    ordered = [LineOrdered(line_id=new_id()) for _ in range(EVENTS)]
    naively = app.configure_task(NAIVE, queue="events", allow_unknown=True)
    for start in range(0, EVENTS, BATCH):
        with transaction.atomic():
            events.publish_all(ordered[start : start + BATCH])
            naively.defer(line_id=str(new_id()))
    return ordered


def count_lines(action: str) -> Counter[UUID]:
    return Counter(AuditEntry.objects.filter(action=action).values_list("object_id", flat=True))


def kill_again_and_again(program: Program) -> list[float]:
    """Kill it after so many seconds of work, as long as more is left than fits into them; when that was."""
    moments: list[float] = []
    for _ in range(KILLS):
        before = count_left()
        await_condition(lambda before=before: count_left() < before, "the worker does nothing")
        working_until = time.monotonic() + SECONDS_BETWEEN
        await_condition(
            lambda until=working_until: time.monotonic() > until or not count_left(),
            "no end",
        )
        if not count_left():
            return moments
        await_condition(is_in_the_middle, "nothing is under way")
        program.kill()
        moments.append(time.monotonic())
        program.start()
    return moments


def test_killed_worker_writes_each_line_once(environment: dict[str, str], tmp_path: Path) -> None:
    ordered = order_lines()
    program = worker(environment, tmp_path)

    with running(program):
        kills = kill_again_and_again(program)
        assert len(kills) >= 2, "it was done before it could be killed"
        await_condition(lambda: not count_left(), "not all is done", 3 * PROMISED)
        took = time.monotonic() - kills[-1]

    lines, naive = count_lines(LINE), count_lines(NAIVE)
    heard = set(InboxEntry.objects.values_list("event_id", flat=True))
    sys.stdout.write(f"{EVENTS} events, {len(kills)} kills, all done {took:.1f} s after the last")
    sys.stdout.write(f"; without the inbox {naive.total() - len(naive)} of {len(naive)} lines were doubled\n")
    assert lines == Counter(each.line_id for each in ordered)
    assert heard == {each.event_id for each in ordered}
    assert len(naive) == EVENTS // BATCH
    assert naive.total() > len(naive), "nothing was killed in the middle: this trial proves nothing"
    assert took <= PROMISED
