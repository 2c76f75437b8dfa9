"""What is for senior moderators shows nowhere else, and how to ask a reporter only to who claimed the case."""

import pytest

from apps.moderation.enums import Action, Category
from apps.moderation.services import Reasons, claim_case, decide_case
from tests.moderation.desk.conftest import report

QUEUE = "/admin/moderation/case/"
GRAVE = Reasons(facts="He keeps the passports of nine people.", article="Sr 273f")


@pytest.fixture
def grave(job, senior):
    case = report(job, Category.ID_TAKEN)
    claim_case(actor=senior, case=case)
    decide_case(actor=senior, case=case, action=Action.HIDE, reasons=GRAVE)
    return case


def test_earlier_decision_of_a_grave_case_is_not_shown_beside_another(job, grave, moderator, senior, enter):
    page = f"{QUEUE}{report(job).pk}/change/"

    assert GRAVE.facts not in enter(moderator).get(page).content.decode()
    assert GRAVE.facts in enter(senior).get(page).content.decode()


@pytest.mark.parametrize("page", ["change", "history", "delete"])
def test_no_page_of_the_admin_shows_that_a_grave_case_is_there(grave, moderator, enter, page):
    answer = enter(moderator).get(f"{QUEUE}{grave.pk}/{page}/", follow=True)

    assert answer.status_code in (403, 404) or answer.request["PATH_INFO"] == "/admin/"
    assert str(grave.target_id) not in answer.content.decode()


def test_api_shows_how_to_ask_the_reporter_to_who_claimed_the_case(job, moderator, client_for):
    case = report(job)
    case.reports.update(contact="ania@example.test")
    path = f"/api/v1/moderation/cases/{case.pk}/"

    before = client_for(moderator).get(path).data["reports"][0]["contact"]
    claim_case(actor=moderator, case=case)

    assert (before, client_for(moderator).get(path).data["reports"][0]["contact"]) == (
        "",
        "ania@example.test",
    )
