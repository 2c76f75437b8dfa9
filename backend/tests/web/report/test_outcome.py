"""What came of a report, for who holds its code."""

import pytest
from django.utils import timezone

from apps.core.services import acting_as_system
from apps.moderation.enums import Action, AppealSide, Category, Ground, ReportOutcome, TargetKind
from apps.moderation.models import Appeal, Report
from apps.moderation.services import decide_automatically, submit_report
from tests.factories.jobs import JobFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def report():
    """A stranger's report about a job."""
    return submit_report(
        reporter=None,
        target_kind=TargetKind.JOB,
        target_id=JobFactory(published=True).pk,
        category=Category.MONEY_ASKED,
        text="They wanted 200 euro.",
        is_in_good_faith=True,
        language="en",
    )


def read(client, receipt):
    return client.get(f"/report/{receipt}/")


def test_code_opens_what_came_of_it_and_no_more(client, report):
    answer = read(client, report.receipt)
    page = answer.content.decode()

    assert (answer.status_code, answer.headers["Cache-Control"]) == (200, "no-store")
    assert report.receipt in page
    assert "We are looking at it." in page
    assert "200 euro" not in page


@pytest.mark.parametrize("change", [str.lower, lambda code: code.replace("-", " "), lambda code: f" {code} "])
def test_code_may_be_typed_as_people_do(client, report, change):
    answer = client.post("/report/find/", {"receipt": change(report.receipt)})

    assert answer["Location"] == f"/report/{report.receipt}/"


@pytest.mark.parametrize("receipt", ["K7QF-2MZD-9XWB-HT4E", "x", "%00"])
@pytest.mark.parametrize("method", ["get", "post"])
def test_unknown_codes_are_all_answered_alike(client, report, receipt, method):
    answer = getattr(client, method)(f"/report/{receipt}/")

    assert answer.status_code == 404
    assert "We have no report with this code." in answer.content.decode()


def test_nothing_typed_asks_again(client):
    assert client.post("/report/find/", {"receipt": "--"})["Location"] == "/report/find/"


def test_no_appeal_before_a_decision(client, report):
    assert "Why do you not agree?" not in read(client, report.receipt).content.decode()
    assert client.post(f"/report/{report.receipt}/", {"text": "Look again."}).status_code == 409


def reject(report):
    with acting_as_system(reason="tests.decide"):
        decide_automatically(
            case=report.case,
            action=Action.NONE,
            say_facts=lambda: "Nothing was wrong.",
            ground=Ground.TERMS,
            article="",
            rule_codes=[],
        )
        Report.objects.update(outcome=ReportOutcome.REJECTED, decided_at=timezone.now())


def test_who_reported_can_let_another_person_look_once(client, report):
    reject(report)

    page = read(client, report.receipt).content.decode()
    answer = client.post(f"/report/{report.receipt}/", {"text": "I have photos."}, follow=True)

    assert "We looked at it and changed nothing." in page
    assert "Why do you not agree?" in page
    assert "Another person looks at it now." in answer.content.decode()
    with acting_as_system(reason="tests.look"):
        appeal = Appeal.objects.get()
    assert (appeal.side, appeal.text, appeal.appellant) == (AppealSide.REPORTER, "I have photos.", None)
    assert client.post(f"/report/{report.receipt}/", {"text": "Again."}).status_code == 409
