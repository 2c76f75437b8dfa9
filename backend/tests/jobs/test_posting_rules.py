"""The database's last word on a posting."""

from typing import Any

import pytest
from django.contrib.postgres.search import SearchQuery
from django.db import IntegrityError, connection

from apps.jobs.models import Job, LiveJob
from tests.factories.jobs import JobFactory

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("values", "constraint"),
    [
        ({"status": "lost"}, "jobs_status_is_known"),
        ({"contract_type": "zzp"}, "jobs_contract_type_is_known"),
        ({"transport": "boat"}, "jobs_transport_is_known"),
        ({"shifts": ["day", "noon"]}, "jobs_shifts_are_known"),
        ({"pay_min_cents": 1701}, "jobs_pay_is_a_range"),
        ({"pay_min_cents": 0}, "jobs_pay_min_is_sane"),
        ({"pay_max_cents": 50_001}, "jobs_pay_max_is_sane"),
        ({"guaranteed_hours": 41}, "jobs_guaranteed_hours_below_max"),
        ({"guaranteed_hours": -1}, "jobs_guaranteed_hours_fit_a_week"),
        ({"max_hours": 169}, "jobs_max_hours_fit_a_week"),
        ({"starts_on": "2026-02-01", "ends_on": "2026-01-31"}, "jobs_ends_after_it_starts"),
        ({"housing_week_cents": 1}, "jobs_housing_price_only_with_housing"),
        ({"minimum_age": 15}, "jobs_minimum_age_is_sane"),
        ({"postcode": "1012ab"}, "jobs_postcode_is_dutch"),
        ({"status": "published"}, "jobs_published_is_complete"),
    ],
)
def test_a_row_that_breaks_a_rule_is_not_stored(values: dict[str, Any], constraint: str) -> None:
    with pytest.raises(IntegrityError, match=constraint):
        JobFactory(**values)


@pytest.mark.parametrize("lost", ["published_at", "expires_at", "point"])
def test_a_live_row_has_its_dates_and_place(lost: str) -> None:
    with pytest.raises(IntegrityError, match="jobs_published_is_complete"):
        JobFactory(published=True, **{lost: None})


def test_an_external_id_comes_once_per_source_and_tenant() -> None:
    job = JobFactory(external_source="feed", external_id="7")
    JobFactory(employer=job.employer, external_source="other", external_id="7")
    JobFactory(external_source="feed", external_id="7")
    JobFactory.create_batch(2, employer=job.employer)

    with pytest.raises(IntegrityError, match="jobs_one_row_per_external_id"):
        JobFactory(employer=job.employer, external_source="feed", external_id="7")


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("dutch", "heftrucks"),
        ("dutch", "cafe"),
        ("english", "drivers"),
        ("dutch", "kompletator"),
        ("english", "orderpicker"),
    ],
)
def test_a_posting_is_found_by_its_words_in_both_languages(language: str, words: str) -> None:
    job = JobFactory(published=True, title="Heftruck driver", description="Pauze in het café.")

    found = LiveJob.objects.filter(words=SearchQuery(words, config=language))

    assert [live.job_id for live in found] == [job.pk]


def test_the_words_of_the_occupation_follow_the_occupation() -> None:
    job = JobFactory(published=True, title="x", description="x")

    Job.objects.filter(pk=job.pk).update(occupation=None)

    assert LiveJob.objects.filter(job=job).exists()
    assert not LiveJob.objects.filter(words="kompletator").exists()


def test_languages_are_derived_from_what_is_needed() -> None:
    job = JobFactory(languages_needed=[{"language": "nl", "level": "B1"}, {"language": "en", "level": "A2"}])

    job.refresh_from_db()

    assert job.language_codes == ["nl", "en"]
    assert Job.objects.filter(language_codes__contained_by=["nl", "en", "pl"]).exists()


def test_distances_in_rd_are_meters() -> None:
    JobFactory()

    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT ST_Distance(point_rd, ST_Transform(ST_Point(5.1214, 52.0907, 4326), 28992)) FROM jobs_job"
        )
        (meters,) = cursor.fetchone()

    assert meters == pytest.approx(34_900, abs=600)  # Amsterdam to Utrecht
