"""How long the queue waits before it tries again."""

import pytest
from django.utils import timezone
from procrastinate.jobs import Job

from apps.notifications.services import DeliveryPostponed
from apps.notifications.tasks.retry import RETRY


def job(attempts: int) -> Job:
    return Job(id=1, queue="notices", lock=None, queueing_lock=None, task_name="x", attempts=attempts)


def wait(error: Exception, attempts: int) -> float | None:
    decision = RETRY.get_retry_decision(exception=error, job=job(attempts))
    if decision is None:
        return None
    assert decision.retry_at is not None
    return (decision.retry_at - timezone.now()).total_seconds()


@pytest.mark.parametrize("attempts", [0, 3, 9])
def test_waits_longer_each_time(attempts):
    assert wait(DeliveryPostponed("busy"), attempts) == pytest.approx(2 ** (attempts + 1), abs=2)


def test_waits_as_the_other_side_asked():
    assert wait(DeliveryPostponed("429", retry_after=77), 0) == pytest.approx(77, abs=2)
    assert wait(DeliveryPostponed("429", retry_after=10**15), 0) == pytest.approx(86_400, abs=2)


def test_gives_up_at_last_even_if_the_other_side_asked():
    assert wait(DeliveryPostponed("429", retry_after=77), 15) is None
