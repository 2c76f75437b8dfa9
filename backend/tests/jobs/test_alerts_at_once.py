"""Several workers, and transactions that end late: nothing is told twice, nothing is missed."""

import threading
from datetime import timedelta

import pytest
from django.db import connection, connections, transaction
from django.utils import timezone

from apps.core.services import acting_as_system
from apps.jobs.enums import JobStatus
from apps.jobs.models import Alert, AlertedJob, Job, LiveJob
from apps.jobs.selectors.saved import get_settled_time, list_due_searches
from apps.jobs.services.alerts import raise_alerts
from apps.jobs.services.alerts import raise_alerts as look
from tests.factories.jobs import JobFactory
from tests.factories.saved import SavedSearchFactory
from tests.factories.users import UserFactory
from tests.jobs.alerting import publish

pytestmark = pytest.mark.django_db(transaction=True)


def test_four_workers_tell_each_person_once(at_once) -> None:
    person = UserFactory()
    for number in range(230):
        SavedSearchFactory(user=person, query=f"pay_min_cents={number}")
    publish()
    publish()

    raised = at_once(lambda _: raise_alerts(), 4)

    assert sum(raised) == 230, raised
    assert Alert.objects.count() == 230
    assert AlertedJob.objects.count() == 460


def test_worker_passes_over_what_another_one_looks_at(at_once) -> None:
    search = SavedSearchFactory()
    publish()

    with acting_as_system(reason="test"):
        held = list_due_searches(at=timezone.now(), newest=timezone.now()).select_for_update(
            of=("self",), no_key=True
        )
        assert list(held) == [search]
        assert at_once(lambda _: raise_alerts(), 1) == [0]

    assert raise_alerts() == 1


def test_job_of_a_transaction_that_ends_late_is_not_missed() -> None:
    """Its row says when it came live: before the worker looked. It is seen when the transaction ends: afterwards."""
    SavedSearchFactory()
    draft = JobFactory(published=True, status=JobStatus.PAUSED)
    written, may_end = threading.Event(), threading.Event()

    def publish_slowly() -> None:
        try:
            with transaction.atomic():
                Job.objects.filter(pk=draft.pk).update(status=JobStatus.PUBLISHED)
                written.set()
                may_end.wait(20)
        finally:
            connections.close_all()

    slow = threading.Thread(target=publish_slowly)
    slow.start()
    written.wait(20)
    publish(at=timezone.now() - timedelta(minutes=1))
    while_it_runs, settled = look(), get_settled_time()
    may_end.set()
    slow.join()

    assert while_it_runs == 1
    came = LiveJob.objects.get(job=draft).live_since
    assert settled < came
    _wait_until_settled(came)
    assert look() == 1
    assert AlertedJob.objects.count() == 2


def _wait_until_settled(moment: object) -> None:
    with connection.cursor() as cursor:
        for _ in range(60):
            if get_settled_time() > moment:
                return
            cursor.execute("SELECT pg_sleep(0.2)")


def test_worker_that_dies_in_a_batch_leaves_all_or_nothing(monkeypatch) -> None:
    from apps.jobs.services.alerts import look as module

    for number in range(3):
        SavedSearchFactory(query=f"pay_min_cents={number}")
    publish()
    calls, publish_event = [], module.publish

    def die_at_the_third(event: object) -> None:
        calls.append(event)
        if len(calls) == 3:
            raise KeyboardInterrupt
        publish_event(event)

    monkeypatch.setattr(module, "publish", die_at_the_third)
    with pytest.raises(KeyboardInterrupt):
        raise_alerts()
    monkeypatch.setattr(module, "publish", publish_event)

    assert (Alert.objects.count(), AlertedJob.objects.count()) == (0, 0)
    assert raise_alerts() == 3
    assert AlertedJob.objects.count() == 3
