"""Every rule looks before a job goes live: it is stopped, sent to a person, or live with its warnings."""

from collections.abc import Callable
from typing import Any

import pytest
from django.db import DatabaseError, transaction
from rest_framework.test import APIClient

from apps.employers.enums import CheckKind
from apps.employers.models import Employer
from apps.jobs import services
from apps.jobs.enums import CheckCause, JobStatus
from apps.jobs.errors import EmployerNotVerified, JobChanged, JobNotFound, StepNotAllowed
from apps.jobs.events import JobHeld
from apps.jobs.models import Job, JobCheck, LiveJob
from apps.jobs.selectors import find_standing_check, get_job_page
from apps.users.models import User
from tests.factories.employers import CheckFactory
from tests.factories.jobs import JobFactory
from tests.factories.tenants import MembershipFactory
from tests.factories.users import UserFactory

pytestmark = pytest.mark.django_db
TOO_LITTLE = {"pay_min_cents": 1390, "pay_max_cents": 1400, "minimum_age": 21}
CASH = "You pick orders in a warehouse. We pay cash in hand every Friday."


@pytest.fixture
def moderator() -> User:
    """Somebody of our staff."""
    made: User = UserFactory(staff=True)
    return made


@pytest.fixture
def anybody(client_for: Any) -> APIClient:
    """A stranger."""
    made: APIClient = client_for(None)
    return made


@pytest.fixture
def held(client: APIClient, employer: Employer) -> Job:
    """A job that offers pay in cash, and so waits for a person."""
    job: Job = JobFactory(employer=employer, description=CASH, hirer_name="Venlo B.V.")
    publish(client, job)
    job.refresh_from_db()
    return job


def publish(client: APIClient, job: Job) -> Any:
    return client.post(f"/api/v1/jobs/{job.pk}/publish/", {}, format="json")


def change(client: APIClient, job: Job, **facts: Any) -> Any:
    return client.patch(f"/api/v1/jobs/{job.pk}/", facts, format="json")


def release(moderator: User, job: Job) -> Job:
    check = find_standing_check(job=job)
    assert check is not None
    return services.release_job(actor=moderator, job=job, check_id=check.pk, reason="Paid by bank as well")


def test_what_breaks_a_rule_is_stopped_with_every_reason(client: APIClient, employer: Employer) -> None:
    job = JobFactory(employer=employer, **TOO_LITTLE)

    answer = publish(client, job)

    body = answer.json()
    assert (answer.status_code, body["code"]) == (409, "job_blocked")
    assert [(error["pointer"], error["code"]) for error in body["errors"]] == [
        ("/pay_max_cents", "pay_below_wml")
    ]
    assert "14.71" in body["errors"][0]["detail"]
    found = {finding["code"]: finding for finding in body["findings"]}
    assert (found["pay_below_wml"]["effect"], found["pay_below_wml"]["weight"]) == ("block", 100)
    assert found["pay_below_wml"]["law"]
    assert found["pay_below_wml"]["url"].startswith("https://")
    assert Job.objects.get(pk=job.pk).status == JobStatus.DRAFT


def test_what_was_stopped_is_kept_although_nothing_else_is(client: APIClient, employer: Employer) -> None:
    job = JobFactory(employer=employer, **TOO_LITTLE)

    publish(client, job)

    check = JobCheck.objects.get(job=job)
    assert (check.cause, check.outcome) == (CheckCause.PUBLISH, "block")
    assert "pay_below_wml" in {finding["code"] for finding in check.findings}
    assert check.reference_version
    assert check.lexicon_version


def test_what_needs_a_person_waits_out_of_sight(client: APIClient, employer: Employer) -> None:
    job = JobFactory(employer=employer, description=CASH)

    answer = publish(client, job)

    check = JobCheck.objects.get(job=job)
    assert (answer.status_code, answer.json()["status"]) == (200, "in_review")
    assert not LiveJob.objects.filter(job=job).exists()
    with pytest.raises(JobNotFound):
        get_job_page(id=job.pk)
    assert (check.outcome, check.score) == ("hold", 60 + 20)
    assert [span["text"].casefold() for span in check.findings[-1]["spans"]] == ["pay cash"]


def test_a_warning_stands_on_the_page_for_everybody(
    client: APIClient, anybody: APIClient, employer: Employer
) -> None:
    job = JobFactory(
        employer=employer, housing_offered=True, housing_week_cents=9000, hirer_name="Venlo B.V."
    )

    publish(client, job)

    page = anybody.get(f"/api/v1/jobs/{job.pk}/").json()
    assert page["status"] == "published"
    assert [(warning["code"], warning["field"]) for warning in page["warnings"]] == [
        ("housing_no_certificate", "housing_certificate_number")
    ]


def test_the_page_says_who_really_employs(client: APIClient, anybody: APIClient, employer: Employer) -> None:
    own = JobFactory(employer=employer, hirer_name="Venlo B.V.", phase="A")
    other = JobFactory(employer=employer, legal_employer_name="Payroll B.V.", legal_employer_kvk="12345678")

    publish(client, own), publish(client, other)

    facts = [
        anybody.get(f"/api/v1/jobs/{job.pk}/").json()["legal_facts"]["who_employs"] for job in (own, other)
    ]
    assert facts[0] == {
        "legal_employer": employer.legal_name, "kvk": employer.kvk_number, "hirer": "Venlo B.V.",
        "hirer_hidden_reason": "", "workplace": "Amsterdam", "cao": "ABU/NBBU", "phase": "A",
    }  # fmt: skip
    assert (facts[1]["legal_employer"], facts[1]["kvk"]) == ("Payroll B.V.", "12345678")


def test_an_edit_that_breaks_a_rule_changes_nothing(client: APIClient, employer: Employer) -> None:
    job = JobFactory(employer=employer, published=True)

    answer = change(client, job, title="Order picker, evenings", **TOO_LITTLE)

    after = Job.objects.get(pk=job.pk)
    assert (answer.status_code, answer.json()["code"]) == (409, "job_blocked")
    assert (after.title, after.pay_min_cents, after.status) == (job.title, 1545, JobStatus.PUBLISHED)
    assert JobCheck.objects.get(job=job).cause == CheckCause.EDIT


def test_an_edit_that_needs_a_person_takes_the_job_out_of_sight(
    client: APIClient, employer: Employer
) -> None:
    job = JobFactory(employer=employer, published=True)

    answer = change(client, job, description=CASH)

    assert (answer.status_code, answer.json()["status"]) == (200, "in_review")
    assert not LiveJob.objects.filter(job=job).exists()


def test_what_waits_goes_live_once_it_is_good(client: APIClient, held: Job) -> None:
    answer = change(client, held, description="You pick orders in a warehouse.")

    assert answer.json()["status"] == "published"
    assert LiveJob.objects.filter(job=held).exists()


def test_what_waits_cannot_be_published_or_paused_around_our_staff(client: APIClient, held: Job) -> None:
    answers = [
        client.post(f"/api/v1/jobs/{held.pk}/{step}/", {}, format="json") for step in ("publish", "pause")
    ]

    assert [answer.json()["code"] for answer in answers] == ["step_not_allowed"] * 2
    assert Job.objects.get(pk=held.pk).status == JobStatus.IN_REVIEW


def test_released_job_is_live_and_not_held_for_the_same_again(
    client: APIClient, held: Job, moderator: User
) -> None:
    released = release(moderator, held)
    edited = change(client, held, places=3).json()["status"]
    worse = change(client, held, contract_type="self_employed")

    assert (released.status, released.reviewed_by) == (JobStatus.PUBLISHED, None)
    assert (edited, worse.json()["status"]) == ("published", "in_review")


def test_only_what_was_looked_at_is_released(client: APIClient, held: Job, moderator: User) -> None:
    seen = find_standing_check(job=held)
    assert seen is not None
    change(client, held, description=f"{CASH} Bring your friends.")

    with pytest.raises(JobChanged):
        services.release_job(actor=moderator, job=held, check_id=seen.pk, reason="Fine")


def test_attempt_that_was_stopped_does_not_hide_what_was_looked_at(
    client: APIClient, held: Job, moderator: User
) -> None:
    change(client, held, **TOO_LITTLE)

    assert release(moderator, held).status == JobStatus.PUBLISHED


def test_nobody_releases_what_breaks_a_rule_or_an_unverified_employer(held: Job, moderator: User) -> None:
    Job.objects.filter(pk=held.pk).update(**TOO_LITTLE)
    with pytest.raises(services.JobBlocked):
        release(moderator, held)

    Job.objects.filter(pk=held.pk).update(pay_min_cents=1545, pay_max_cents=1700)
    CheckFactory(employer=held.employer, kind=CheckKind.KVK, failed=True)
    with pytest.raises(EmployerNotVerified):
        release(moderator, held)


def test_refused_job_is_a_draft_and_needs_a_person_the_next_time(
    client: APIClient, held: Job, moderator: User
) -> None:
    services.refuse_job(actor=moderator, job=held, reason="Cash is not allowed")
    refused = Job.objects.get(pk=held.pk).status
    change(client, held, description="You pick orders in a warehouse.")

    assert refused == JobStatus.DRAFT
    assert publish(client, held).json()["status"] == "in_review"


def test_refused_job_that_was_live_is_paused(client: APIClient, employer: Employer, moderator: User) -> None:
    job = JobFactory(employer=employer, published=True)
    services.hold_job(actor=moderator, job=job, reason="Somebody reported it")

    services.refuse_job(actor=moderator, job=job, reason="It was false")

    assert Job.objects.get(pk=job.pk).status == JobStatus.PAUSED
    assert publish(client, job).json()["status"] == "in_review"


def test_refused_draft_that_is_thrown_away_stays_on_record(
    client: APIClient, held: Job, moderator: User
) -> None:
    services.refuse_job(actor=moderator, job=held, reason="Cash is not allowed")

    answer = client.delete(f"/api/v1/jobs/{held.pk}/")

    assert answer.status_code == 204
    assert Job.objects.get(pk=held.pk).status == JobStatus.CLOSED


def test_removed_job_is_gone_until_it_is_restored(
    client: APIClient, anybody: APIClient, employer: Employer, moderator: User
) -> None:
    job = JobFactory(employer=employer, published=True)

    services.remove_job(actor=moderator, job=job, reason="False offer")
    gone = anybody.get(f"/api/v1/jobs/{job.pk}/").status_code
    refused = publish(client, job).json()["code"]
    services.restore_job(actor=moderator, job=job, reason="It was true")

    assert (gone, refused) == (410, "step_not_allowed")
    assert anybody.get(f"/api/v1/jobs/{job.pk}/").status_code == 200


def test_restored_job_that_breaks_a_rule_is_only_paused(employer: Employer, moderator: User) -> None:
    job = JobFactory(employer=employer, published=True, status=JobStatus.REMOVED, **TOO_LITTLE)

    assert services.restore_job(actor=moderator, job=job, reason="It was true").status == JobStatus.PAUSED
    with pytest.raises(StepNotAllowed):
        services.restore_job(actor=moderator, job=job, reason="Again")


def test_a_check_never_changes(held: Job) -> None:
    check = JobCheck.objects.get(job=held)

    with pytest.raises(DatabaseError, match="Cannot update or delete"), transaction.atomic():
        JobCheck.objects.filter(pk=check.pk).update(outcome="publish")
    with pytest.raises(DatabaseError, match="Cannot update or delete"), transaction.atomic():
        check.delete()


def test_members_read_the_checks_and_nobody_else(client: APIClient, client_for: Any, held: Job) -> None:
    path = f"/api/v1/jobs/{held.pk}/checks/"

    line = client.get(path).json()["results"][0]

    assert (line["cause"], line["outcome"]) == ("publish", "hold")
    assert "cash_pay" in [rule["code"] for rule in line["rules"]]
    assert client_for(MembershipFactory().user).get(path).status_code == 404
    assert client_for(None).get(path).status_code == 401


def test_trying_the_gate_says_what_a_person_would_look_at(client: APIClient, facts: dict[str, Any]) -> None:
    answer = client.post("/api/v1/jobs/check/", facts | {"description": CASH}, format="json").json()

    assert (answer["is_publishable"], answer["outcome"]) == (True, "hold")
    assert [rule["code"] for rule in answer["rules"] if rule["effect"] == "hold"] == ["cash_pay"]
    assert not JobCheck.objects.exists()


def test_who_holds_by_the_rules_tells_and_who_holds_by_hand_does_not(
    client: APIClient, employer: Employer, moderator: User, heard: Callable[[], list[Any]]
) -> None:
    services.hold_job(actor=moderator, job=JobFactory(employer=employer, published=True), reason="Reported")
    job = JobFactory(employer=employer, description=CASH)
    publish(client, job)

    assert [event.job_id for event in heard() if isinstance(event, JobHeld)] == [job.pk]
