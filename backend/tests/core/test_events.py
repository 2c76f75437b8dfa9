"""Facts go up: at least once to the queue, once to a handler's effects."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import pytest
from django.db import connection, transaction

from apps.core import events
from apps.core.models import AuditEntry, InboxEntry, new_id
from apps.core.services import deliver_event


@dataclass(frozen=True, kw_only=True)
class SampleHappened(events.Event):
    row_id: UUID
    word: str


heard: list[SampleHappened] = []


def write_it_down(event: SampleHappened) -> None:
    heard.append(event)
    AuditEntry.objects.create(action=event.word, object_type="sample", object_id=event.row_id)
    if event.word == "broken":
        raise RuntimeError("the handler failed")


NAME = "tests.core.test_events.write_it_down"


@pytest.fixture(autouse=True)
def _subscribed() -> Iterator[None]:
    heard.clear()
    events.subscribe(SampleHappened)(write_it_down)
    yield
    events._handlers.pop(SampleHappened)


def waiting() -> int:
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM procrastinate_jobs")
        return int(cursor.fetchone()[0])


def test_handler_hears_the_event_that_was_published(db: None, run_jobs: Callable[[], int]) -> None:
    event = SampleHappened(row_id=new_id(), word="hello")

    events.publish(event)
    ran = run_jobs()

    assert ran == 1
    assert heard == [event]


def test_second_delivery_has_no_effect(db: None) -> None:
    event = SampleHappened(row_id=new_id(), word="hello")

    assert deliver_event(handler=NAME, event=event) is True
    assert deliver_event(handler=NAME, event=event) is False

    assert AuditEntry.objects.count() == 1


def test_handler_that_fails_leaves_nothing_and_may_hear_again(db: None) -> None:
    event = SampleHappened(row_id=new_id(), word="broken")

    with pytest.raises(RuntimeError):
        deliver_event(handler=NAME, event=event)

    assert not AuditEntry.objects.exists()
    assert not InboxEntry.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_job_is_rolled_back_with_the_transaction_that_published() -> None:
    with transaction.atomic():
        events.publish(SampleHappened(row_id=new_id(), word="never"))
        inside = waiting()
        transaction.set_rollback(True)

    assert inside == 1
    assert waiting() == 0


@pytest.mark.django_db(transaction=True)
def test_two_deliveries_at_once_have_one_effect(at_once: Callable[..., list[Any]]) -> None:
    event = SampleHappened(row_id=new_id(), word="hello")

    results = at_once(lambda _: deliver_event(handler=NAME, event=event), 8)

    assert sorted(results) == [False] * 7 + [True]
    assert AuditEntry.objects.count() == 1


def test_field_that_this_release_does_not_know_is_passed_over() -> None:
    row_id = new_id()

    event = events.read_event("SampleHappened", {"row_id": str(row_id), "word": "x", "later": 1})

    assert event.row_id == row_id  # type: ignore[attr-defined]


def test_statement_that_publishes_leaves_the_same_job(db: None) -> None:
    event = SampleHappened(row_id=new_id(), word="hello")
    read = "SELECT queue_name, task_name, priority, lock, queueing_lock, args, scheduled_at FROM procrastinate_jobs"

    statement, values = events.describe_publishing(event)
    events.publish(event)
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT ARRAY({statement})", values)
        cursor.execute(read)
        published, described = cursor.fetchall()

    assert described == published
