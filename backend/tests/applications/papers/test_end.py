"""When the copy goes: by the candidate, with the application, after four weeks; later for who is hired."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from apps.applications.enums import ApplicationStatus, Side
from apps.applications.models import Application, IdentityPaper
from apps.documents.models import Document, DocumentGrant
from apps.documents.services import expire_documents
from apps.privacy.services import keep_rule
from tests.applications.conftest import Story
from tests.applications.papers.conftest import Give, only_document
from tests.factories.applications import TimelineEntryFactory
from tests.wall import behind_the_wall

pytestmark = pytest.mark.django_db
Make = Callable[..., Story]
NOON = datetime(2026, 12, 1, 12, 0, tzinfo=UTC)
SECOND = timedelta(seconds=1)
FOUR_WEEKS = timedelta(days=28)
WHY = {"reason": "identify"}


def expire() -> int:
    with behind_the_wall():
        return expire_documents()


def test_candidate_takes_it_back_and_still_sees_who_read_it(held: Make) -> None:
    made = held()
    made.recruiter.get(f"{made.url}identity-paper/download/", WHY)

    assert made.candidate.delete(f"{made.url}identity-paper/").status_code == 204

    shown = made.candidate.get(f"{made.url}identity-paper/").data
    assert (shown["status"], len(shown["reads"])) == ("gone", 1)
    assert not Document.objects.exists()
    assert not DocumentGrant.objects.exists()
    assert made.recruiter.get(f"{made.url}identity-paper/download/", WHY).status_code == 404
    assert made.candidate.delete(f"{made.url}identity-paper/").status_code == 404


@pytest.mark.parametrize("side", ["candidate", "recruiter"])
def test_it_goes_with_the_application(held: Make, side: str, run_jobs: Any) -> None:
    made = held()
    step = {"candidate": "withdraw", "recruiter": "reject"}[side]

    getattr(made, side).post(f"{made.url}{step}/", {"reason": "Something else came up."}, format="json")

    # Even before the job that deletes it.
    assert made.recruiter.get(f"{made.url}identity-paper/download/", WHY).status_code == 404
    run_jobs()
    assert not Document.objects.exists()
    assert made.candidate.get(f"{made.url}identity-paper/").data["status"] == "gone"


def test_application_that_ends_while_it_is_checked_gives_it_to_nobody(
    story: Make, give: Give, scanner: object, run_jobs: Any
) -> None:
    made = story(accepted=True)
    give(made)
    made.application.status = ApplicationStatus.REJECTED
    made.application.save()

    run_jobs()

    assert not DocumentGrant.objects.exists()


@pytest.mark.parametrize(("passed", "gone"), [(-SECOND, 0), (timedelta(0), 1), (SECOND, 1)])
def test_it_goes_after_four_weeks(story: Make, give: Give, time_machine: Any, passed: Any, gone: int) -> None:
    time_machine.move_to(NOON, tick=False)
    give(story(accepted=True))

    time_machine.move_to(NOON + FOUR_WEEKS + passed, tick=False)

    assert expire() == gone
    assert Document.objects.count() == 1 - gone


@pytest.mark.parametrize(("passed", "gone"), [(-SECOND, 0), (timedelta(0), 1)])
def test_who_is_hired_keeps_it_for_four_weeks_from_that_day(
    story: Make, give: Give, scanner: object, time_machine: Any, run_jobs: Any, passed: Any, gone: int
) -> None:
    time_machine.move_to(NOON, tick=False)
    made = story(accepted=True)
    give(made)
    hired_at = NOON + timedelta(days=20)
    time_machine.move_to(hired_at, tick=False)

    made.recruiter.post(f"{made.url}hire/", {}, format="json")
    run_jobs()

    assert only_document().expires_at == hired_at + FOUR_WEEKS
    time_machine.move_to(hired_at + FOUR_WEEKS + passed, tick=False)
    assert expire() == gone


def test_it_goes_with_an_application_whose_time_is_over(held: Make, time_machine: Any) -> None:
    made = held(hired=True)
    TimelineEntryFactory(application=made.application, side=Side.EMPLOYER, to_status=ApplicationStatus.HIRED)
    Document.objects.update(expires_at=None)
    time_machine.move_to(datetime.now(UTC) + FOUR_WEEKS + SECOND, tick=False)

    with behind_the_wall():
        keep_rule(name="applications")

    assert not Application.objects.exists()
    assert not IdentityPaper.objects.exists()
    assert not Document.objects.exists()
