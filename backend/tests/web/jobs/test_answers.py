"""How soon an employer answers, on the page of a job."""

from decimal import Decimal

import pytest
from django.utils import timezone, translation

from apps.employers.models import ResponseRecord
from apps.web.api.jobs.words.answers import say_answers
from tests.factories.jobs import JobFactory

pytestmark = pytest.mark.django_db


def count(job, **numbers):
    given = {"median_days": Decimal("2.5"), "answered_share": Decimal("0.93"), "applications_counted": 41}
    ResponseRecord.objects.create(employer=job.employer, counted_at=timezone.now(), **given | numbers)


def test_page_says_it_beside_the_employer_and_among_the_facts(read, job):
    count(job)

    page = read(f"/jobs/{job.pk}/")

    assert page.count("Answers in about 3 days · 9 of 10 got an answer") == 2
    assert page.count("41 applications in the last 180 days") == 1
    assert page.index("Answers in about 3 days") < page.index("What it surely pays")


def test_nothing_is_said_without_numbers_or_of_few(read, job):
    assert "got an answer" not in read(f"/jobs/{job.pk}/")

    count(job, applications_counted=4)

    assert "got an answer" not in read(f"/jobs/{job.pk}/")


def test_job_of_another_site_says_nothing(read):
    job = JobFactory(published=True, source_name="Elsewhere", source_url="https://elsewhere.example/1")
    count(job)

    assert "got an answer" not in read(f"/jobs/{job.pk}/")


@pytest.mark.parametrize(
    ("days", "share", "said"),
    [
        (0.4, 1.0, "Answers within a day · Everybody got an answer"),
        (1.2, 0.99, "Answers in about 1 day · 9 of 10 got an answer"),
        (11.5, 0.3, "Answers in about 12 days · 3 of 10 got an answer"),
        (2.0, 0.04, "Answers in about 2 days · Less than 1 of 10 got an answer"),
        (None, 0.0, "Nobody got an answer"),
    ],
)
def test_nothing_is_rounded_in_the_favor_of_the_employer(days, share, said):
    with translation.override("en"):
        record = {"median_days": days, "answered_share": share, "applications_counted": 5}

        assert say_answers(record) == said
