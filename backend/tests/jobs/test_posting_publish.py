"""The publish gate and what happens behind it."""

import threading
import time
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection, transaction
from django.utils import timezone
from rest_framework.test import APIClient

from apps.core.models import AuditEntry
from apps.employers.enums import CheckKind
from apps.employers.models import Employer
from apps.jobs import services
from apps.jobs.enums import JobStatus
from apps.jobs.errors import StepNotAllowed
from apps.jobs.events import JobPublished, JobStatusChanged
from apps.jobs.models import Job
from apps.users.models import User
from tests.factories.employers import CheckFactory, EmployerFactory
from tests.factories.jobs import JobFactory
from tests.factories.tenants import MembershipFactory
from tests.factories.users import UserFactory

pytestmark = pytest.mark.django_db


def publish(client: APIClient, job: Job, **body: Any) -> Any:
    return client.post(f"/api/v1/jobs/{job.pk}/publish/", body, format="json")


def test_a_complete_draft_of_a_verified_employer_goes_live(
    client: APIClient, employer: Employer, recruiter: User, heard: Callable[[], list[Any]]
) -> None:
    job = JobFactory(employer=employer)

    answer = publish(client, job)

    job.refresh_from_db()
    assert answer.status_code == 200
    assert answer.json()["status"] == job.status == JobStatus.PUBLISHED
    assert job.expires_at - job.published_at == timedelta(days=30)
    assert list(Job.objects.published()) == [job]
    assert [type(event) for event in heard()] == [JobStatusChanged, JobPublished]
    entry = AuditEntry.objects.get(action="jobs.publish_job", object_id=job.pk)
    assert (entry.actor, entry.detail) == (recruiter, {"from": "draft", "to": "published"})


def test_the_last_day_can_be_chosen(client: APIClient, employer: Employer) -> None:
    until = timezone.now() + timedelta(days=89)

    body = publish(client, JobFactory(employer=employer), expires_at=until).json()

    assert body["expires_at"][:19] == until.isoformat()[:19]


@pytest.mark.parametrize("days", [-1, 91])
def test_the_last_day_lies_within_90_days(client: APIClient, employer: Employer, days: int) -> None:
    answer = publish(client, JobFactory(employer=employer), expires_at=timezone.now() + timedelta(days=days))

    assert answer.status_code == 409
    assert [(e["pointer"], e["code"]) for e in answer.json()["errors"]] == [("/expires_at", "out_of_range")]


def test_every_missing_fact_is_named(client: APIClient, employer: Employer) -> None:
    answer = publish(client, JobFactory(employer=employer, bare=True))

    assert answer.status_code == 409
    assert answer.json()["code"] == "job_incomplete"
    assert {error["pointer"] for error in answer.json()["errors"]} == {
        "/description", "/occupation", "/contract_type", "/pay_min_cents", "/pay_max_cents", "/guaranteed_hours",
        "/max_hours", "/shifts", "/postcode",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("change", "pointer"),
    [
        ({"agency_clause": None}, "/agency_clause"),
        ({"housing_offered": True}, "/housing_week_cents"),
        ({"ends_on": timezone.now().date() - timedelta(days=1)}, "/ends_on"),
    ],
)
def test_some_facts_are_needed_only_sometimes(
    client: APIClient, employer: Employer, change: dict[str, Any], pointer: str
) -> None:
    answer = publish(client, JobFactory(employer=employer, **change))

    assert [error["pointer"] for error in answer.json()["errors"]] == [pointer]


def test_a_direct_contract_needs_no_agency_clause(client: APIClient, employer: Employer) -> None:
    job = JobFactory(employer=employer, contract_type="direct", agency_clause=None, guaranteed_hours=0)

    assert publish(client, job).status_code == 200


@pytest.mark.parametrize("kinds", [[], [CheckKind.KVK], [CheckKind.NAME_MATCH]])
def test_only_a_verified_employer_publishes(client_for: Any, kinds: list[CheckKind]) -> None:
    membership = MembershipFactory()
    employer = EmployerFactory(tenant=membership.organization)
    for kind in kinds:
        CheckFactory(employer=employer, kind=kind)

    answer = publish(client_for(membership.user), JobFactory(employer=employer))

    assert answer.status_code == 409
    assert answer.json()["code"] == "employer_not_verified"


def test_only_a_person_with_a_verified_address_publishes(client_for: Any, employer: Employer) -> None:
    user = UserFactory(employer=True, unverified=True)
    MembershipFactory(organization=employer.tenant, user=user)

    answer = publish(client_for(user), JobFactory(employer=employer))

    assert answer.json()["code"] == "email_not_verified"
    assert not Job.objects.published().exists()


def test_a_paused_posting_comes_back_with_its_dates(client: APIClient, employer: Employer) -> None:
    job = JobFactory(employer=employer, paused=True, reviewed_at=timezone.now())

    publish(client, job)

    was = (job.published_at, job.expires_at)
    job.refresh_from_db()
    assert (job.published_at, job.expires_at) == was
    assert job.status == JobStatus.PUBLISHED
    assert job.reviewed_at is None


@pytest.mark.parametrize("trait", ["published", "closed"])
def test_what_is_live_or_over_cannot_be_published(client: APIClient, employer: Employer, trait: str) -> None:
    answer = publish(client, JobFactory(employer=employer, **{trait: True}))

    assert answer.status_code == 409
    assert answer.json()["code"] == "step_not_allowed"


def test_trying_the_gate_names_everything_and_saves_nothing(client_for: Any, facts: dict[str, Any]) -> None:
    user = UserFactory(employer=True, unverified=True)
    EmployerFactory(tenant=MembershipFactory(user=user).organization)
    del facts["pay_min_cents"]

    body = client_for(user).post("/api/v1/jobs/check/", facts, format="json").json()

    assert body["is_publishable"] is False
    assert [(finding["pointer"], finding["code"]) for finding in body["findings"]] == [
        ("", "email_not_verified"),
        ("", "employer_not_verified"),
        ("/pay_min_cents", "missing"),
    ]
    assert not Job.objects.exists()


def test_trying_the_gate_with_everything_finds_nothing(client: APIClient, facts: dict[str, Any]) -> None:
    facts["hirer_name"] = "Warehouse Venlo B.V."

    body = client.post("/api/v1/jobs/check/", facts, format="json").json()

    assert body == {"is_publishable": True, "outcome": "publish", "score": 0, "findings": [], "rules": []}


@pytest.mark.django_db(transaction=True)
def test_many_who_publish_at_once_publish_once(at_once: Callable[..., list[Any]]) -> None:
    employer = EmployerFactory(verified=True)
    job, actor = JobFactory(employer=employer), UserFactory(employer=True)

    results = at_once(lambda _: services.publish_job(actor=actor, job=job), 6)

    assert sum(isinstance(result, Job) for result in results) == 1
    assert sum(isinstance(result, StepNotAllowed) for result in results) == 5
    assert AuditEntry.objects.filter(action="jobs.publish_job").count() == 1


@pytest.mark.django_db(transaction=True)
def test_nothing_stays_live_that_is_published_while_the_verification_is_lost() -> None:
    employer, actor = EmployerFactory(verified=True), UserFactory(employer=True)
    job, is_published = JobFactory(employer=employer), threading.Event()

    def publish_slowly() -> None:
        with transaction.atomic():
            services.publish_job(actor=actor, job=job)
            is_published.set()
            time.sleep(0.3)
        connection.close()

    thread = threading.Thread(target=publish_slowly)
    thread.start()
    assert is_published.wait(5)
    CheckFactory(employer=employer, kind=CheckKind.KVK, failed=True, checked_at=timezone.now())
    services.pause_jobs_of_unverified_employer(employer_id=employer.pk)
    thread.join()

    job.refresh_from_db()
    assert job.status == JobStatus.PAUSED
