"""`/feeds/jobs.json`: what others may take from us."""

from datetime import timedelta
from urllib.parse import parse_qs, urlsplit

import pytest
from django.utils import timezone
from django.utils.http import parse_http_date
from hypothesis import given
from hypothesis import strategies as st

from apps.employers.models import Check
from apps.integrations.api.exports.cursor import Position, read_position, write_position
from apps.jobs.enums import JobStatus
from apps.jobs.models import Job
from tests.factories.jobs import JobFactory

FEED = "/feeds/jobs.json"


@pytest.fixture
def stranger(client_for):
    return client_for(None)


def read(client, **query):
    response = client.get(FEED, query)
    assert response.status_code == 200, response.content
    return response.json()


def states(page):
    return {job["id"]: job["status"] for job in page["jobs"]}


def age(job, *, days):
    Job.objects.filter(pk=job.pk).update(updated_at=timezone.now() - timedelta(days=days))


@pytest.mark.django_db
def test_open_job_says_what_another_site_needs(stranger, settings):
    settings.PUBLIC_URL = "https://safejob.example/"
    job = JobFactory(published=True, days=["mon"], housing_offered=True, housing_week_cents=9500)

    (entry,) = read(stranger)["jobs"]

    employer = job.employer
    assert entry["id"] == str(job.pk)
    assert entry["status"] == "open"
    assert entry["url"] == f"https://safejob.example/jobs/{job.pk}/"
    assert entry["hiring_organization"] == {
        "name": employer.trade_name or employer.legal_name,
        "legal_name": employer.legal_name,
        "kvk_number": employer.kvk_number,
        "slug": employer.slug,
    }
    assert entry["occupation"]["isco_code"] == job.occupation.isco_code
    assert entry["job_location"]["point"] == {"lat": 52.3735, "lon": 4.8951}
    assert entry["working_hours"] == {
        "guaranteed_per_week": 24.0, "max_per_week": 40.0, "shifts": ["day", "evening"], "days": ["mon"]
    }  # fmt: skip
    assert entry["base_salary"]["min_cents"] == 1545
    assert entry["housing"] == {
        "is_offered": True,
        "week_cents": 9500,
        "is_deducted": False,
        "certificate": "",
        "certificate_number": "",
    }


@pytest.mark.django_db
def test_only_published_jobs_of_verified_employers_that_were_posted_here_leave(stranger):
    open_job = JobFactory(published=True)
    JobFactory()  # a draft
    JobFactory(published=True, source_name="other.example", source_url="https://other.example/1")
    unverified = JobFactory(published=True)
    Check.objects.create(
        tenant=unverified.tenant, employer=unverified.employer, kind="kvk", result="fail", source="test"
    )
    ended = [JobFactory(paused=True), JobFactory(closed=True), JobFactory(overdue=True)]

    assert states(read(stranger)) == {
        str(open_job.pk): "open",
        str(unverified.pk): "ended",
        **{str(job.pk): "ended" for job in ended},
    }


@pytest.mark.django_db
def test_trace_of_an_ended_job_says_nothing_of_it(stranger):
    job = JobFactory(closed=True)

    (trace,) = read(stranger)["jobs"]

    assert trace.keys() == {"id", "status", "modified_at"}
    assert trace["id"] == str(job.pk)


@pytest.mark.django_db
def test_traces_vanish_after_thirty_days_and_open_jobs_do_not(stranger):
    old, older, still_open = JobFactory(closed=True), JobFactory(closed=True), JobFactory(published=True)
    age(old, days=29)
    age(older, days=31)
    age(still_open, days=60)

    assert states(read(stranger)) == {str(old.pk): "ended", str(still_open.pk): "open"}


@pytest.mark.django_db
def test_modified_since_leaves_out_what_is_known(stranger):
    old, new = JobFactory(published=True), JobFactory(published=True)
    age(old, days=2)
    yesterday = (timezone.now() - timedelta(days=1)).isoformat()

    assert states(read(stranger, modified_since=yesterday)) == {str(new.pk): "open"}

    Job.objects.get(pk=old.pk).save()
    assert states(read(stranger, modified_since=yesterday)) == {str(new.pk): "open", str(old.pk): "open"}


@pytest.mark.django_db
def test_pages_hold_every_job_once_in_the_order_of_change(stranger, settings):
    settings.PUBLIC_URL = "https://safejob.example"
    moment = timezone.now() - timedelta(hours=5)
    for index in range(7):
        job = JobFactory(published=True)
        Job.objects.filter(pk=job.pk).update(updated_at=moment + timedelta(minutes=index // 3))

    entries, query = [], {"page_size": "2", "modified_since": (moment - timedelta(days=1)).isoformat()}
    while True:
        page = read(stranger, **query)
        assert len(page["jobs"]) <= 2
        entries += page["jobs"]
        if not page["next"]:
            break
        assert page["next"].startswith("https://safejob.example/feeds/jobs.json?")
        query = {name: value for name, (value,) in parse_qs(urlsplit(page["next"]).query).items()}

    keys = [(entry["modified_at"], entry["id"]) for entry in entries]
    assert keys == sorted(keys)
    assert len(set(keys)) == 7


@pytest.mark.django_db
def test_job_that_changes_while_somebody_reads_comes_again_at_the_end(stranger):
    first, second = JobFactory(published=True), JobFactory(published=True)
    age(first, days=2)
    age(second, days=1)
    page = read(stranger, page_size=1)
    Job.objects.get(pk=first.pk).save()

    rest = read(stranger, page_size=5, cursor=parse_qs(urlsplit(page["next"]).query)["cursor"][0])

    assert [entry["id"] for entry in rest["jobs"]] == [str(second.pk), str(first.pk)]


@pytest.mark.django_db
def test_number_of_statements_does_not_grow(stranger, django_assert_num_queries):
    JobFactory.create_batch(5, published=True)

    for size in (1, 100):
        with django_assert_num_queries(3):
            read(stranger, page_size=size)


@pytest.mark.django_db
def test_reader_who_has_it_gets_nothing_new(stranger):
    job = JobFactory(published=True)
    response = stranger.get(FEED)

    same = stranger.get(FEED, headers={"If-None-Match": response["ETag"]})
    since = stranger.get(FEED, headers={"If-Modified-Since": response["Last-Modified"]})
    Job.objects.filter(pk=job.pk).update(
        status=JobStatus.CLOSED, updated_at=timezone.now() + timedelta(seconds=2)
    )
    changed = stranger.get(FEED, headers={"If-Modified-Since": response["Last-Modified"]})

    assert (same.status_code, since.status_code, changed.status_code) == (304, 304, 200)
    assert response["Cache-Control"] == "public, max-age=60"


@pytest.mark.django_db
def test_job_that_ran_out_changes_the_age_of_the_feed(stranger):
    job = JobFactory(published=True)
    age(job, days=3)
    before = parse_http_date(stranger.get(FEED)["Last-Modified"])

    Job.objects.filter(pk=job.pk).update(expires_at=timezone.now() - timedelta(hours=1))

    assert parse_http_date(stranger.get(FEED)["Last-Modified"]) > before
    assert states(read(stranger)) == {str(job.pk): "ended"}


@pytest.mark.django_db
def test_feed_without_jobs_is_empty(stranger):
    assert read(stranger) == {"next": None, "jobs": []}


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("query", "field"),
    [
        ({"cursor": "x"}, "cursor"),
        ({"cursor": "é"}, "cursor"),
        ({"cursor": "A" * 32 + "\0"}, "cursor"),
        ({"cursor": "_" * 32}, "cursor"),  # a moment that no calendar knows
        ({"page_size": "0"}, "page_size"),
        ({"page_size": "201"}, "page_size"),
        ({"modified_since": "yesterday"}, "modified_since"),
        ({"near": "1012"}, "near"),
    ],
)
def test_wrong_parameter_is_named(stranger, query, field):
    response = stranger.get(FEED, query)

    assert response.status_code == 400
    assert [error["pointer"] for error in response.json()["errors"]] == [f"/{field}"]


@given(
    st.datetimes(timezones=st.just(timezone.get_fixed_timezone(0))).filter(lambda at: at.year >= 1970),
    st.uuids(),
)
def test_cursor_is_read_as_it_was_written(moment, id):
    assert read_position(write_position(Position(moment, id))) == Position(moment, id)


@given(st.text(max_size=40))
def test_any_text_is_a_cursor_or_refused_as_one(text):
    try:
        position = read_position(text)
    except ValueError:
        return
    assert write_position(position) == text
