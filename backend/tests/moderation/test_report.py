"""Reporting: by anybody, about anything one may see; the receipt opens what came of it."""

import re

import pytest

from apps.moderation.enums import CaseState, ReportOutcome
from apps.moderation.models import Case, Evidence, Report
from apps.moderation.services.receipts import new_receipt, read_receipt
from tests.factories.employers import EmployerFactory
from tests.factories.jobs import JobFactory
from tests.factories.messaging import MessageFactory
from tests.factories.tenants import MembershipFactory
from tests.factories.users import UserFactory

pytestmark = pytest.mark.django_db
PATH = "/api/v1/reports/"
SAID = {"category": "money_asked", "text": "They want 150 euros.", "good_faith": True}


def about(kind, row=None, **more):
    return {**SAID, "target_kind": kind, "target_id": str(row.pk) if row else None, **more}


def test_stranger_reports_and_follows_with_the_receipt(client_for, shop):
    answer = client_for(None).post(PATH, about("job", shop.job), format="json")

    receipt = answer.data["receipt"]
    assert (answer.status_code, answer.data["outcome"]) == (201, "waiting")
    assert re.fullmatch(r"([2-9A-HJ-NP-Z]{4}-){3}[2-9A-HJ-NP-Z]{4}", receipt)
    assert answer["Cache-Control"] == "no-store"
    for written in (receipt, receipt.lower(), receipt.replace("-", " ")):
        assert client_for(None).get(f"{PATH}{written}/").data["receipt"] == receipt


def test_unknown_receipt_finds_nothing_and_receipts_differ(client_for):
    answers = [client_for(None).get(f"{PATH}{receipt}/") for receipt in (new_receipt(), "x", "ŻÓŁĆ-2222")]

    assert {(answer.status_code, answer.data["code"]) for answer in answers} == {(404, "not_found")}
    assert len({new_receipt() for _ in range(1000)}) == 1000
    assert read_receipt(" k7qf2mzd 9xwbht4e ") == "K7QF-2MZD-9XWB-HT4E"


def test_answer_shows_nothing_of_the_case(client_for, shop, report):
    receipt = report(shop.job, UserFactory())["receipt"]

    shown = client_for(None).get(f"{PATH}{receipt}/").data

    assert set(shown) == {
        "receipt", "category", "outcome", "outcome_text", "created_at", "decided_at", "may_appeal",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("changed", "status", "code"),
    [
        ({"good_faith": False}, 400, "good_faith_needed"),
        ({"category": "boring"}, 400, "invalid"),
        ({"text": "<b>bold</b>"}, 400, "invalid"),
        ({"target_id": None}, 404, "target_unknown"),
        ({"url": "https://example.test/"}, 404, "target_unknown"),
    ],
)
def test_report_that_does_not_hold_together_is_refused(client_for, shop, changed, status, code):
    answer = client_for(None).post(PATH, {**about("job", shop.job), **changed}, format="json")

    assert (answer.status_code, answer.data["code"]) == (status, code)
    assert not Report.objects.exists()


def test_other_page_is_told_by_its_address(client_for):
    answer = client_for(None).post(PATH, about("other", url="https://example.test/x"), format="json")
    refused = client_for(None).post(PATH, about("other"), format="json")

    assert (answer.status_code, refused.status_code) == (201, 404)
    assert Case.objects.get().url == "https://example.test/x"


def test_nobody_reports_what_they_cannot_see(client_for):
    message = MessageFactory()
    sender = message.conversation.applicant
    recruiter = MembershipFactory(organization=message.conversation.tenant).user
    draft, newcomer = JobFactory(), EmployerFactory(newcomer=True)

    def status(user, kind, row):
        return client_for(user).post(PATH, about(kind, row), format="json").status_code

    assert [status(user, "message", message) for user in (None, UserFactory(), recruiter, sender)] == [
        404, 404, 201, 201,
    ]  # fmt: skip
    assert [status(recruiter, kind, row) for kind, row in (("job", draft), ("employer", newcomer))] == [
        404,
        404,
    ]
    application = message.conversation.application
    assert status(recruiter, "application", application) == 201
    assert status(recruiter, "candidate", application.candidate) == 201
    assert status(UserFactory(employer=True), "conversation", message.conversation) == 404


def test_reports_of_one_thing_are_one_case_as_bad_as_the_worst(shop, report):
    for category in ("other", "underpaid", "false_ad"):
        report(shop.job, category=category)

    case = Case.objects.get()
    assert (case.category, case.state, case.reports.count()) == ("underpaid", CaseState.OPEN, 3)
    assert case.priority == 50 + 5
    assert Evidence.objects.filter(case=case).count() == 1, "nothing changed between the reports"


def test_evidence_stays_as_it_was(shop, report):
    report(shop.job)
    shop.job.title = "Something harmless"
    shop.job.save()
    report(shop.job)

    titles = list(Evidence.objects.order_by("id").values_list("content__title", flat=True))
    assert titles == ["Order picker in Venlo", "Something harmless"]


def test_strangers_send_ten_in_an_hour(client_for, shop):
    answers = [client_for(None).post(PATH, about("job", shop.job), format="json") for _ in range(11)]

    assert [answer.status_code for answer in answers] == [201] * 10 + [429]
    assert answers[-1].data["code"] == "too_many_attempts"


def test_who_reports_is_told(shop, report, run_jobs, mailoutbox):
    reporter = UserFactory(language="nl")
    receipt = report(shop.job, reporter)["receipt"]
    run_jobs()

    [mail] = mailoutbox
    assert (mail.to, mail.subject) == ([reporter.email], "We hebben je bericht")
    assert receipt in mail.body
    assert Report.objects.get().outcome == ReportOutcome.WAITING
