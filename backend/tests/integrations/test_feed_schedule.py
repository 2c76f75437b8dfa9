"""The clock: due feeds are read once, by whoever comes first."""

from datetime import timedelta

import pytest
from django.utils import timezone

from apps.integrations import services
from apps.integrations.enums import RunStatus
from apps.integrations.models import FeedRow, FeedRun
from apps.jobs.models import Job
from tests.factories.feeds import FeedFactory, FeedRowFactory, FeedRunFactory
from tests.wall import behind_the_wall

PAST, SOON = timezone.now() - timedelta(minutes=1), timezone.now() + timedelta(hours=1)


@pytest.mark.django_db
def test_due_feeds_are_read_and_planned_again(run_jobs, make_feed):
    due = make_feed(next_run_at=PAST)
    for fields in ({"next_run_at": SOON}, {"next_run_at": PAST, "is_active": False}):
        FeedFactory(**fields)

    with behind_the_wall():
        assert (services.start_due_feeds(), services.start_due_feeds()) == (1, 0)
    run_jobs()

    due.refresh_from_db()
    assert (FeedRun.objects.get().feed, FeedRun.objects.get().status) == (due, RunStatus.DONE)
    assert due.next_run_at > timezone.now() + timedelta(minutes=due.every_minutes - 1)
    assert Job.objects.count() == 3


@pytest.mark.django_db
def test_feed_with_an_open_run_waits_for_it():
    FeedRunFactory(feed=FeedFactory(next_run_at=PAST), waiting=True)
    assert services.start_due_feeds() == 0


@pytest.mark.django_db
def test_run_that_nobody_does_any_more_is_given_up():
    run = FeedRunFactory(waiting=True)
    FeedRun.objects.update(updated_at=timezone.now() - timedelta(hours=2))

    services.start_due_feeds()

    run.refresh_from_db()
    assert (run.status, run.outcome) == (RunStatus.FAILED, "abandoned")


@pytest.mark.django_db
def test_old_reports_are_swept():
    rows = [FeedRowFactory(), FeedRowFactory(), FeedRowFactory()]
    for row, days in zip(rows, (1, 31, 91), strict=True):
        FeedRun.objects.filter(pk=row.run_id).update(created_at=timezone.now() - timedelta(days=days))

    with behind_the_wall():
        services.sweep_reports()

    assert list(FeedRow.objects.all()) == rows[:1]
    assert set(FeedRun.objects.all()) == {rows[0].run, rows[1].run}


@pytest.mark.django_db(transaction=True)
def test_due_feed_is_started_once_by_many_workers(at_once):
    FeedFactory.create_batch(3, next_run_at=PAST)

    started = at_once(lambda _: services.start_due_feeds(), 4)

    assert sum(started) == 3
    assert FeedRun.objects.count() == 3


@pytest.mark.django_db(transaction=True)
def test_two_workers_with_one_run_do_it_once(at_once, make_feed):
    run = FeedRunFactory(feed=make_feed(), waiting=True)

    done = at_once(lambda _: services.run_feed(run_id=run.pk), 2)

    assert sorted(done) == [False, True]
    run.refresh_from_db()
    assert (run.outcome, run.read, run.created, Job.objects.count()) == ("ok", 3, 3, 3)


@pytest.mark.django_db(transaction=True)
def test_button_pressed_twice_at_once_makes_one_run(at_once, make_feed):
    feed = make_feed()
    owner = feed.tenant.memberships.get().user

    results = at_once(lambda _: services.ask_run(actor=owner, feed=feed), 4)

    assert sum(isinstance(result, FeedRun) for result in results) == 1
    assert {type(result).__name__ for result in results} == {"FeedRun", "FeedIsRunning"}
