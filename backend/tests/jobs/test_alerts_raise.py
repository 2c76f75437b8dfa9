"""What is new is told once, to who wants to know."""

from datetime import timedelta

import pytest
from django.contrib.gis.geos import Point
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from apps.jobs.enums import AlertFrequency, JobStatus
from apps.jobs.models import Alert, AlertedJob, Job, SavedSearch
from apps.jobs.selectors.saved import MOST_TOLD, find_fresh_jobs, get_settled_time
from tests.factories.employers import EmployerFactory
from tests.factories.jobs import JobFactory
from tests.factories.saved import SavedSearchFactory
from tests.factories.users import UserFactory
from tests.jobs.alerting import look, publish, went_live

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)
TOWNS = {
    "Venlo": Point(6.1681, 51.3704, srid=4326),
    "Utrecht": Point(5.1214, 52.0907, srid=4326),
    "Groningen": Point(6.5665, 53.2194, srid=4326),
}


def told() -> set[str]:
    return {str(job) for job in AlertedJob.objects.values_list("job", flat=True)}


def again(search: SavedSearch, *, ago: timedelta = DAY) -> None:
    """Look at the same days once more, as if nobody had noted how far it was told."""
    past = timezone.now() - ago
    SavedSearch.objects.filter(pk=search.pk).update(told_until=past, due_at=past)


def test_new_job_is_told_and_only_once() -> None:
    search, job = SavedSearchFactory(), publish()

    assert [look(), look()] == [1, 0]
    again(search)
    assert look() == 0
    assert told() == {str(job.pk)}
    alert = Alert.objects.get()
    assert (alert.search, alert.found, alert.is_last) == (search, 1, False)


def test_job_from_before_the_search_is_no_news() -> None:
    SavedSearchFactory(told_until=timezone.now() - timedelta(hours=1))
    publish(at=timezone.now() - timedelta(hours=2))

    assert look() == 0


def test_only_what_the_search_finds_is_told() -> None:
    SavedSearchFactory(query="near=1012&q=heftruck&radius_km=10")
    forklift = publish(title="Heftruckchauffeur met heftruck")
    publish(title="Schoonmaker", description="Poetsen.")

    assert look() == 1
    assert told() == {str(forklift.pk)}


def test_job_that_comes_back_is_news_for_who_was_not_told() -> None:
    first, job = SavedSearchFactory(), publish()
    look()
    job.status = JobStatus.PAUSED
    job.save()
    second = SavedSearchFactory()
    job.status = JobStatus.PUBLISHED
    job.save()
    went_live(job)
    again(first)

    assert look() == 1
    assert Alert.objects.filter(search=first).count() == 1
    assert Alert.objects.filter(search=second).count() == 1


def test_change_of_a_live_job_is_no_news() -> None:
    SavedSearchFactory(told_until=timezone.now() - timedelta(hours=1))
    job = publish(at=timezone.now() - timedelta(hours=2))

    job.title, job.pay_max_cents = "Order picker, better paid", 1900
    job.save()

    assert look() == 0


@pytest.mark.parametrize("trait", ["paused", "closed", "overdue"])
def test_job_that_is_not_live_is_no_news(trait: str) -> None:
    SavedSearchFactory()
    went_live(JobFactory(**{trait: True}))

    assert look() == 0


def test_no_more_than_twenty_are_named_and_all_are_counted() -> None:
    search = SavedSearchFactory()
    for _ in range(MOST_TOLD + 3):
        publish()

    assert look() == 1
    assert Alert.objects.get().found == MOST_TOLD + 3
    assert len(told()) == MOST_TOLD
    search.refresh_from_db()
    assert search.told_until > timezone.now() - timedelta(seconds=30)
    assert look() == 0


@pytest.mark.parametrize(
    "person",
    [
        {"inactive": True},
        {"unverified": True},
        {"employer": True},
        {"erase_at": timezone.now() + DAY},
    ],
    ids=["closed", "unproven", "employer", "leaving"],
)
def test_nobody_is_told_who_should_not_be_written_to(person: dict[str, object]) -> None:
    SavedSearchFactory(user=UserFactory(**person))
    publish()

    assert look() == 0


def test_search_without_an_alert_is_left_alone() -> None:
    SavedSearchFactory(never=True)
    publish()

    assert look() == 0


def test_when_nothing_was_published_nothing_is_looked_at() -> None:
    publish(at=timezone.now() - 2 * DAY)
    for _ in range(3):
        SavedSearchFactory()

    with CaptureQueriesContext(connection) as captured:
        assert look() == 0

    assert [query["sql"] for query in captured if "jobs_alertedjob" in query["sql"]] == []


def test_one_statement_finds_what_is_new(django_assert_num_queries) -> None:
    search = SavedSearchFactory(query="q=picker&near=1012")
    publish(title="Order picker")
    settled = get_settled_time()
    find_fresh_jobs(search, settled=settled, at=timezone.now())  # remembers where 1012 is

    with django_assert_num_queries(1):
        assert find_fresh_jobs(search, settled=settled, at=timezone.now()).count == 1


def test_vacancy_in_many_towns_is_one_job_and_the_nearest_is_named() -> None:
    employer = EmployerFactory(verified=True)
    same = {"title": "Order picker", "employer": employer}
    for place, point in TOWNS.items():
        publish(**same, place_name=place, point=point)
    near_utrecht, anywhere = SavedSearchFactory(query="near=3511&radius_km=200"), SavedSearchFactory()

    assert look() == 2
    alert = Alert.objects.get(search=near_utrecht)
    assert (alert.found, alert.jobs.get().job.place_name) == (1, "Utrecht")
    assert Alert.objects.get(search=anywhere).found == 1


def test_vacancy_that_comes_to_another_town_is_not_told_again() -> None:
    search, employer = SavedSearchFactory(), EmployerFactory(verified=True)
    publish(title="Order picker", employer=employer, place_name="Utrecht", point=TOWNS["Utrecht"])
    look()
    publish(title="Order picker", employer=employer, place_name="Venlo", point=TOWNS["Venlo"])

    assert look() == 0
    search.refresh_from_db()
    assert search.told_until > timezone.now() - timedelta(seconds=30)


def test_search_that_cannot_be_asked_any_more_does_not_keep_the_others_waiting() -> None:
    broken = SavedSearchFactory(query="near=Nergenshuizen", due_at=timezone.now() - DAY)
    fine = SavedSearchFactory()
    publish()

    assert look() == 1
    assert Alert.objects.get().search == fine
    broken.refresh_from_db()
    assert broken.due_at > timezone.now() + timedelta(minutes=50)


def test_last_message_after_half_a_year_without_a_sign_of_life() -> None:
    asleep = SavedSearchFactory(awake_at=timezone.now() - timedelta(days=181))
    awake = SavedSearchFactory(awake_at=timezone.now() - timedelta(days=179))
    publish()

    assert look() == 2
    asleep.refresh_from_db()
    awake.refresh_from_db()
    assert (asleep.frequency, asleep.due_at) == (AlertFrequency.NEVER, None)
    assert awake.frequency == AlertFrequency.AT_ONCE
    assert Alert.objects.get(is_last=True).search == asleep


def test_who_gets_very_many_messages_gets_one_an_hour() -> None:
    search = SavedSearchFactory()
    for _ in range(12):
        publish()
        assert look() == 1
        again(search)
    publish()

    search.refresh_from_db()
    look()
    assert Alert.objects.count() == 13
    search.refresh_from_db()
    assert search.due_at > timezone.now() + timedelta(minutes=50)
    assert Job.objects.count() == 13


def test_owner_sees_no_change_when_we_look() -> None:
    search = SavedSearchFactory()
    before = SavedSearch.objects.get(pk=search.pk).updated_at
    publish()

    look()

    assert SavedSearch.objects.get(pk=search.pk).updated_at == before
