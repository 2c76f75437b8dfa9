"""What was taken down does not come back as a copy, and no text of the page goes unread."""

from typing import Any

import pytest
from django.utils import timezone
from rest_framework.test import APIClient

from apps.compliance.services import Draft, check_draft
from apps.employers.models import Employer
from apps.jobs import services
from apps.jobs.enums import JobStatus
from apps.jobs.models import Job
from apps.jobs.selectors import find_standing_check
from apps.users.models import User
from tests.factories.employers import EmployerFactory
from tests.factories.jobs import JobFactory
from tests.factories.users import UserFactory
from tests.jobs.test_fingerprints import EDITED, TEXT

pytestmark = pytest.mark.django_db
FEE = "Registration fee 50 euro"


@pytest.fixture
def moderator() -> User:
    made: User = UserFactory(staff=True)
    return made


def post(actor: User, employer: Employer, **facts: Any) -> Job:
    return services.publish_job(actor=actor, job=JobFactory(employer=employer, **facts))


def remove(moderator: User, job: Job) -> Job:
    return services.remove_job(actor=moderator, job=job, reason="Nobody works there")


@pytest.mark.parametrize("description", [TEXT, "You pick orders."])
@pytest.mark.parametrize("how", ["removed", "refused"])
def test_copy_of_what_our_staff_took_down_waits(
    employer: Employer, recruiter: User, moderator: User, description: str, how: str
) -> None:
    job = post(recruiter, employer, description=description)
    if how == "removed":
        job = remove(moderator, job)
    else:
        services.hold_job(actor=moderator, job=job, reason="Nobody works there")
        job = services.refuse_job(actor=moderator, job=job, reason="Nobody works there")

    copy = services.duplicate_job(actor=recruiter, job=job)
    copy = services.publish_job(actor=recruiter, job=copy)

    assert copy.status == JobStatus.IN_REVIEW


def test_text_typed_anew_waits_once(employer: Employer, recruiter: User, moderator: User) -> None:
    remove(moderator, post(recruiter, employer, title="Picker", description=TEXT))
    copy = post(recruiter, employer, title="Packer", description=EDITED)
    assert copy.status == JobStatus.IN_REVIEW
    check = find_standing_check(job=copy)
    assert check is not None

    released = services.release_job(actor=moderator, job=copy, check_id=check.pk, reason="Another client now")
    edited = services.change_job(actor=recruiter, job=released, places=3)

    assert edited.status == JobStatus.PUBLISHED


def test_live_job_becomes_no_copy_by_an_edit_of_its_words(
    employer: Employer, recruiter: User, moderator: User
) -> None:
    remove(moderator, post(recruiter, employer, description=TEXT))
    other = post(recruiter, employer, description="You pack boxes.")

    other = services.change_job(actor=recruiter, job=other, description=EDITED)

    assert other.status == JobStatus.IN_REVIEW


def test_what_was_live_with_the_same_words_stays(
    employer: Employer, recruiter: User, moderator: User
) -> None:
    first, sibling = (post(recruiter, employer, description=TEXT) for _town in range(2))
    remove(moderator, first)

    sibling = services.change_job(actor=recruiter, job=sibling, places=2)

    assert sibling.status == JobStatus.PUBLISHED


@pytest.mark.parametrize(
    ("facts", "code"),
    [
        ({"cao": FEE}, "fee_from_worker"),
        ({"hirer_name": "WhatsApp +31 6 12345678"}, "off_platform"),
        ({"hirer_hidden_reason": FEE}, "fee_from_worker"),
        ({"legal_employer_name": FEE}, "fee_from_worker"),
        ({"questions": ("Which one?",), "choices": ((FEE, "None"),)}, "fee_from_worker"),
        ({"cao": "Only men"}, "discrimination_only"),
    ],
)
def test_every_text_of_the_page_is_read(facts: dict[str, Any], code: str) -> None:
    verdict = check_draft(Draft(title="Picker", **facts), on=timezone.localdate())

    assert code in {finding.code for finding in verdict.findings}


def test_name_of_a_company_keeps_nobody_out() -> None:
    draft = Draft(title="Picker", hirer_name="Women Only Fitness", cao="ABU/NBBU")

    codes = {finding.code for finding in check_draft(draft, on=timezone.localdate()).findings}

    assert not {code for code in codes if code.startswith("discrimination")}


def test_choices_of_a_question_reach_the_rules(employer: Employer, recruiter: User) -> None:
    question = {"id": "pay", "text": "How?", "kind": "choice", "choices": [FEE, "No"], "required": False}
    job = JobFactory(employer=employer, questions=[question])

    with pytest.raises(services.JobBlocked) as refusal:
        services.publish_job(actor=recruiter, job=job)

    assert refusal.value.errors[0].field == "questions/0/choices/0"


def test_name_like_that_of_another_company_is_seen_behind_the_wall(
    client: APIClient, employer: Employer
) -> None:
    other = EmployerFactory(verified=True, legal_name="Groenland Flex B.V.")
    Employer.objects.filter(pk=employer.pk).update(
        legal_name="Groenlands Flex B.V.", first_verified_at=timezone.now()
    )
    job = JobFactory(employer=employer)

    answer = client.post(f"/api/v1/jobs/{job.pk}/publish/", {}, format="json")

    checks = client.get(f"/api/v1/jobs/{job.pk}/checks/").json()
    assert (answer.status_code, answer.json()["status"]) == (200, "in_review")
    assert "lookalike" in str(checks)
    assert str(other.pk) not in str(checks)


def test_imported_draft_is_no_way_back_by_hand(employer: Employer, recruiter: User, moderator: User) -> None:
    elsewhere = {"source_name": "Our own site", "source_url": "https://firm.example/", "title": "Picker"}
    remove(moderator, post(recruiter, employer, description=TEXT, **elsewhere))

    copy = post(recruiter, employer, description=TEXT, **elsewhere)

    assert copy.status == JobStatus.IN_REVIEW
