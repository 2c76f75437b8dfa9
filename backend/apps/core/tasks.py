"""Jobs of the ground floor: hand an event to one handler, pick up what a dead worker left, sweep."""

from collections.abc import Sequence
from typing import Any

import structlog
from procrastinate import JobContext, RetryStrategy
from procrastinate.contrib.django import app
from procrastinate.sql import queries
from procrastinate.types import JobToDefer
from psycopg.types.json import Jsonb

from apps.core import events
from apps.core.services import deliver_event, sweep_expired_records

RETRY = RetryStrategy(max_attempts=10, exponential_wait=3)
DEFER = queries["defer_jobs"].strip().rstrip(";")  # the queue's own statement


def enqueue_deliveries(deliveries: Sequence[events.Delivery]) -> None:
    """Put the deliveries into the queue, on Django's connection: they commit with the caller or not at all."""
    deliver.batch_defer(*_list_arguments(deliveries))


def describe_deliveries(deliveries: Sequence[events.Delivery]) -> events.Statement:
    """Give the SELECT that does the same, one row for each, with its values: a part of a longer statement."""
    task = (deliver.queue, deliver.name, deliver.priority, deliver.lock, deliver.queueing_lock)
    jobs = [
        tuple(JobToDefer(*task, args=Jsonb(arguments), scheduled_at=None))  # type: ignore[arg-type]  # as the connector wraps it
        for arguments in _list_arguments(deliveries)
    ]
    return DEFER, {"jobs": jobs}


def _list_arguments(deliveries: Sequence[events.Delivery]) -> list[dict[str, Any]]:
    request_id = structlog.contextvars.get_contextvars().get("request_id")
    return [
        {
            "handler": handler,
            "event": type(event).__qualname__,
            "payload": event.to_payload(),
            "request_id": request_id,
        }
        for handler, event in deliveries
    ]


@app.task(name="core.deliver", queue="events", retry=RETRY)
def deliver(
    *, handler: str, event: str, payload: dict[str, object], request_id: str | None = None, **_: object
) -> None:
    """Let one handler hear one event, once."""
    with structlog.contextvars.bound_contextvars(request_id=request_id, handler=handler):
        deliver_event(handler=handler, event=events.read_event(event, payload))


@app.periodic(cron="* * * * * */10")  # the sixth field is the seconds
@app.task(
    name="core.retry_stalled_jobs", queue="upkeep", queueing_lock="core.retry_stalled_jobs", pass_context=True
)
async def retry_stalled_jobs(context: JobContext, /, timestamp: int, **_: object) -> None:
    """Give the jobs of a worker that died to a living one (a heartbeat older than the limit says it died)."""
    manager = context.app.job_manager
    for job in await manager.get_stalled_jobs(seconds_since_heartbeat=8):
        await manager.retry_job(job)


@app.periodic(cron="17 3 * * *")
@app.task(name="core.sweep", queue="upkeep", queueing_lock="core.sweep")
def sweep(timestamp: int, **_: object) -> None:
    """Delete answers, counters and inbox rows that nobody can ask for any more."""
    sweep_expired_records()
