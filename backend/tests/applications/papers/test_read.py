"""The employer reads the copy: who decides there, with a reason, and the candidate sees it."""

from collections.abc import Callable
from typing import Any

import pytest

from apps.applications.models import IdentityPaperRead
from apps.core.models import AuditEntry
from apps.documents.selectors import list_ready_documents_of
from apps.tenants.enums import Role
from tests.applications.conftest import Story, member_of
from tests.applications.papers.conftest import Give, only_document
from tests.factories.tenants import MembershipFactory

pytestmark = pytest.mark.django_db
Make = Callable[..., Story]
WHY = {"reason": "identify"}


def test_recruiter_reads_it_and_the_candidate_sees_when_and_why(given: Make) -> None:
    made = given()

    response = made.recruiter.get(f"{made.url}identity-paper/download/", WHY)

    assert response.status_code == 200
    assert b"".join(response.streaming_content).startswith(b"\xff\xd8\xff")
    assert response["Content-Type"] == "image/jpeg"
    assert response["Content-Disposition"].startswith("attachment")
    assert "no-store" in response["Cache-Control"]
    shown = made.candidate.get(f"{made.url}identity-paper/").data["reads"]
    assert [(read["role"], read["reason"]) for read in shown] == [("recruiter", "identify")]


def test_every_read_is_in_the_audit_with_its_reason(held: Make) -> None:
    made = held()

    for _ in range(2):
        made.recruiter.get(f"{made.url}identity-paper/download/", {"reason": "payroll"})

    entries = AuditEntry.objects.filter(action="applications.read_identity_paper")
    assert [entry.detail for entry in entries] == [{"reason": "payroll", "role": "recruiter"}] * 2
    assert IdentityPaperRead.objects.count() == 2


@pytest.mark.parametrize("query", [{}, {"reason": "curiosity"}])
def test_without_a_reason_nobody_reads_it(held: Make, query: dict[str, str]) -> None:
    made = held()

    response = made.recruiter.get(f"{made.url}identity-paper/download/", query)

    assert (response.status_code, IdentityPaperRead.objects.count()) == (400, 0)


def test_who_only_looks_at_applications_does_not_see_it(held: Make, client_for: Any) -> None:
    made = held()
    viewer = client_for(member_of(made.application.tenant, Role.VIEWER))

    assert viewer.get(f"{made.url}identity-paper/").status_code == 403
    assert viewer.get(f"{made.url}identity-paper/download/", WHY).status_code == 403


def test_other_employer_finds_nothing(held: Make, client_for: Any) -> None:
    made = held()
    other = client_for(MembershipFactory(role=Role.RECRUITER).user)

    assert other.get(f"{made.url}identity-paper/").status_code == 404
    assert other.get(f"{made.url}identity-paper/download/", WHY).status_code == 404


def test_door_of_all_files_gives_it_to_no_employer(held: Make) -> None:
    made = held()
    url = f"/api/v1/documents/{only_document().pk}/download/"

    assert made.recruiter.get(url).status_code == 404
    assert made.candidate.get(url).status_code in (200, 302)


def test_nothing_to_read_until_it_is_marked(story: Make, give: Give) -> None:
    made = story(accepted=True)
    assert made.recruiter.get(f"{made.url}identity-paper/").status_code == 404
    give(made)

    assert made.recruiter.get(f"{made.url}identity-paper/").data["status"] == "checking"
    assert made.recruiter.get(f"{made.url}identity-paper/download/", WHY).status_code == 404


def test_it_cannot_be_sent_elsewhere(held: Make) -> None:
    made = held()

    assert not list_ready_documents_of(user=made.application.candidate.user).exists()
