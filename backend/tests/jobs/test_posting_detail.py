"""The page of one posting: who sees it, and what stands in it."""

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone
from rest_framework.test import APIClient

from apps.employers.enums import CheckKind, CheckResult
from apps.employers.models import Employer
from apps.jobs.enums import ENDED, JobStatus
from apps.jobs.models import Job
from tests.factories.employers import CheckFactory
from tests.factories.jobs import JobFactory
from tests.factories.tenants import MembershipFactory
from tests.factories.users import UserFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def anybody(client_for: Any) -> APIClient:
    stranger: APIClient = client_for(None)
    return stranger


def get(client: APIClient, job: Job, **headers: str) -> Any:
    return client.get(f"/api/v1/jobs/{job.pk}/", headers=headers)


def test_everybody_reads_a_live_posting(anybody: APIClient, employer: Employer) -> None:
    job = JobFactory(employer=employer, published=True, guaranteed_hours="24.5")

    answer = get(anybody, job)

    body = answer.json()
    assert answer.status_code == 200
    assert answer.headers["Content-Type"] == "application/json"
    assert (body["title"], body["status"]) == (job.title, "published")
    assert body["point"] == {"lat": pytest.approx(52.3735), "lon": pytest.approx(4.8951)}
    assert body["legal_facts"]["pay"] == {
        "min_cents": 1545, "max_cents": 1700, "currency": "EUR", "per": "hour", "holiday_allowance_included": False,
        "guaranteed_hours": 24.5, "max_hours": 40.0,
        "guaranteed_week_min_cents": 37853, "guaranteed_week_max_cents": 41650,
    }  # fmt: skip
    assert body["legal_facts"]["contract"]["agency_clause"] is True


def test_the_checks_say_when_where_and_what_came_out(anybody: APIClient, employer: Employer) -> None:
    job = JobFactory(employer=employer, published=True)
    newest = CheckFactory(
        employer=employer, kind=CheckKind.KVK, result=CheckResult.UNKNOWN, checked_at=timezone.now()
    )
    CheckFactory(employer=employer, kind=CheckKind.NAME_MATCH, ran_out=True, checked_at=timezone.now())

    facts = get(anybody, job).json()["legal_facts"]["employer"]

    assert facts["kvk_number"] == employer.kvk_number
    assert [(check["kind"], check["result"]) for check in facts["checks"]] == [
        ("approval", "pass"), ("kvk", "unknown"), ("name_match", "expired")
    ]  # fmt: skip
    assert facts["checks"][1]["source"] == newest.source
    assert facts["checks"][1]["checked_at"][:19] == newest.checked_at.isoformat()[:19]


def test_reading_takes_one_statement(
    anybody: APIClient, employer: Employer, django_assert_num_queries: Any
) -> None:
    job = JobFactory(employer=employer, published=True)

    with django_assert_num_queries(1):
        get(anybody, job)


def test_a_strangers_copy_may_be_shared_and_asked_again(anybody: APIClient, employer: Employer) -> None:
    job = JobFactory(employer=employer, published=True)

    first = get(anybody, job)
    second = get(anybody, job, **{"If-None-Match": first.headers["ETag"]})

    assert "public" in first.headers["Cache-Control"]
    assert "Authorization" in first.headers["Vary"]
    assert second.status_code == 304


@pytest.mark.parametrize("status", sorted(ENDED))
def test_what_has_ended_is_gone(anybody: APIClient, employer: Employer, status: str) -> None:
    answer = get(anybody, JobFactory(employer=employer, published=True, status=status))

    assert (answer.status_code, answer.json()["code"]) == (410, "job_gone")
    assert answer.headers["Content-Type"] == "application/problem+json"


def test_what_is_over_is_gone_before_anybody_swept_it(anybody: APIClient, employer: Employer) -> None:
    assert get(anybody, JobFactory(employer=employer, overdue=True)).status_code == 410


@pytest.mark.parametrize("trait", [{}, {"paused": True}])
def test_drafts_and_paused_postings_are_not_there(
    anybody: APIClient, employer: Employer, trait: dict[str, bool]
) -> None:
    assert get(anybody, JobFactory(employer=employer, **trait)).status_code == 404


def test_an_id_that_nobody_has_is_not_there(anybody: APIClient) -> None:
    assert get(anybody, JobFactory.build(employer=None, tenant=None, occupation=None)).status_code == 404


@pytest.mark.parametrize("status", JobStatus.values)
def test_a_member_sees_the_own_posting_in_every_status(
    client: APIClient, employer: Employer, status: str
) -> None:
    answer = get(client, JobFactory(employer=employer, published=True, status=status))

    assert (answer.status_code, answer.json()["status"]) == (200, status)
    assert "private" in answer.headers["Cache-Control"]


def test_nobody_else_sees_a_draft(client_for: Any, employer: Employer) -> None:
    draft = JobFactory(employer=employer)

    for user in (MembershipFactory().user, UserFactory(), UserFactory(staff=True)):
        assert get(client_for(user), draft).status_code == 404


def test_a_live_posting_ends_at_its_last_moment(
    anybody: APIClient, employer: Employer, time_machine: Any
) -> None:
    job = JobFactory(employer=employer, published=True)

    time_machine.move_to(job.expires_at - timedelta(seconds=1), tick=False)
    before = get(anybody, job).status_code
    time_machine.move_to(job.expires_at, tick=False)

    assert (before, get(anybody, job).status_code) == (200, 410)


def test_the_evidence_of_our_staff_stays_with_us(anybody: APIClient, employer: Employer) -> None:
    job = JobFactory(employer=employer, published=True)
    for kind in CheckKind.values:
        CheckFactory(
            employer=employer,
            kind=kind,
            checked_by=UserFactory(staff=True),
            checked_at=timezone.now(),
            source_url="https://files.example/passport-of-the-owner",
        )

    answer = get(anybody, job)

    checks = answer.json()["legal_facts"]["employer"]["checks"]
    assert [check["source_url"] for check in checks] == [""] * len(CheckKind)
    assert b"passport" not in answer.content
