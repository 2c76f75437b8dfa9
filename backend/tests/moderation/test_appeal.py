"""Appeals: free, once, for six months, decided by somebody else."""

from datetime import timedelta

import pytest
from django.utils import timezone

from apps.core.services import acting_as_system
from apps.jobs.enums import JobStatus
from apps.moderation.enums import Action, AppealOutcome, ReportOutcome
from apps.moderation.errors import ActionNotPossible, NothingToAppeal, SameDecider
from apps.moderation.models import Appeal, Case, Report
from apps.moderation.services import Reasons, appeal_report, decide_appeal, decide_case
from apps.privacy.services.erasure import forgetting
from tests.factories.moderation import CaseFactory, DecisionFactory, ReportFactory
from tests.factories.users import UserFactory
from tests.moderation.conftest import LAW, claimed

pytestmark = pytest.mark.django_db
TEXT = {"text": "The amount is for a training that is free by law."}
SORRY = Reasons(facts="The amount belongs to another job. We were wrong.")


@pytest.fixture
def removed(moderator, shop):
    """A decision that took a job away."""
    case = claimed(CaseFactory(about=shop.job), moderator)
    return decide_case(actor=moderator, case=case, action=Action.REMOVE, reasons=LAW)


def appeal(client, decision):
    return client.post(f"/api/v1/decisions/{decision.pk}/appeal/", TEXT, format="json")


def test_upheld_appeal_brings_the_job_back(client_for, staff, shop, removed, run_jobs, mailoutbox):
    answer = appeal(client_for(shop.owner), removed)
    second = staff()
    case = claimed(Case.objects.get(kind="appeal"), second)
    path = f"/api/v1/moderation/cases/{case.pk}/decide/"
    decided = client_for(second).post(path, {"action": "restore", "facts": SORRY.facts}, format="json")
    run_jobs()

    shop.job.refresh_from_db()
    assert (answer.status_code, decided.status_code) == (201, 200)
    assert shop.job.status == JobStatus.PUBLISHED
    shown = client_for(shop.recruiter).get(f"/api/v1/decisions/{removed.pk}/").data
    assert (shown["appeal"]["outcome"], shown["appeal"]["answer"]) == ("upheld", SORRY.facts)
    assert shown["may_appeal"] is False
    told = [mail for mail in mailoutbox if mail.subject == "Jest odpowiedź na Twoje odwołanie"]
    assert [(mail.to, SORRY.facts in mail.body) for mail in told] == [([shop.owner.email], True)]


def test_who_decided_does_not_decide_the_appeal(client_for, moderator, staff, shop, removed):
    appeal(client_for(shop.owner), removed)
    case = claimed(Case.objects.get(kind="appeal"), moderator)

    with pytest.raises(SameDecider):
        decide_appeal(actor=moderator, case=case, action=Action.NONE, reasons=LAW, answer=LAW.facts)
    with pytest.raises(ActionNotPossible):
        decide_case(actor=moderator, case=case, action=Action.NONE, reasons=LAW)
    Case.objects.filter(pk=case.pk).update(claimed_until=timezone.now())
    case = claimed(case, second := staff())
    with pytest.raises(ActionNotPossible):
        decide_appeal(actor=second, case=case, action=Action.REMOVE, reasons=LAW, answer=LAW.facts)

    decided = decide_appeal(actor=second, case=case, action=Action.NONE, reasons=LAW, answer=LAW.facts)

    assert decided.outcome == AppealOutcome.REJECTED
    shop.job.refresh_from_db()
    assert shop.job.status == JobStatus.REMOVED


def test_appeal_may_be_right_with_nothing_left_to_do(client_for, staff, shop):
    decision = DecisionFactory(about=shop.job, action=Action.REFUSE)
    appeal(client_for(shop.owner), decision)
    second = staff()
    case = claimed(Case.objects.get(kind="appeal"), second)
    said = {"action": "none", "facts": SORRY.facts, "is_upheld": True}

    answer = client_for(second).post(f"/api/v1/moderation/cases/{case.pk}/decide/", said, format="json")

    assert (answer.status_code, Appeal.objects.get().outcome) == (200, AppealOutcome.UPHELD)


def test_once_and_only_by_whom_it_is_about(client_for, shop, removed):
    assert appeal(client_for(UserFactory(employer=True)), removed).status_code == 404
    assert appeal(client_for(None), removed).status_code == 401
    assert appeal(client_for(shop.recruiter), removed).status_code == 201

    again = appeal(client_for(shop.owner), removed)

    assert (again.status_code, again.data["code"]) == (409, "already_appealed")
    assert Case.objects.filter(kind="appeal").count() == Appeal.objects.count() == 1


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"appeal_until": timezone.now() - timedelta(seconds=1)}, "appeal_too_late"),
        ({"action": Action.RESTORE}, "nothing_to_appeal"),
    ],
)
def test_too_late_or_nothing_taken(client_for, shop, changed, code):
    decision = DecisionFactory(about=shop.job, **changed)

    answer = appeal(client_for(shop.owner), decision)

    assert (answer.status_code, answer.data["code"]) == (409, code)


def test_who_reported_appeals_with_the_receipt(client_for, moderator, staff, shop, report):
    receipt = report(shop.job)["receipt"]
    path = f"/api/v1/reports/{receipt}/appeal/"
    too_early = client_for(None).post(path, TEXT, format="json")
    case = claimed(Case.objects.get(), moderator)
    decide_case(actor=moderator, case=case, action=Action.NONE, reasons=LAW)

    answer = client_for(None).post(path, TEXT, format="json")
    again = client_for(None).post(path, TEXT, format="json")

    assert [each.status_code for each in (too_early, answer, again)] == [409, 201, 409]
    second = staff()
    case = claimed(Case.objects.get(kind="appeal"), second)
    decide_appeal(
        actor=second, case=case, action=Action.REMOVE, reasons=LAW, answer="You were right after all."
    )
    shop.job.refresh_from_db()
    assert (shop.job.status, Report.objects.get().outcome) == (JobStatus.REMOVED, ReportOutcome.UPHELD)


def test_appeal_survives_that_its_author_is_erased(removed, shop, client_for):
    from apps.privacy.services.erasure.rows import forget_person

    appeal(client_for(shop.owner), removed)
    report = ReportFactory(case=removed.case, reporter=shop.owner, outcome=ReportOutcome.REJECTED)
    with acting_as_system(reason="privacy.erase_person"), forgetting():
        forget_person(user_id=shop.owner.pk)

    kept = Appeal.objects.get()
    report.refresh_from_db()
    assert (kept.appellant, kept.text) == (None, "erased")
    assert (report.reporter, report.text) == (None, "erased")
    assert not removed.statements.filter(recipient=shop.owner).exists()


def test_report_of_an_open_case_cannot_be_appealed(shop):
    report = ReportFactory(case__about=shop.job)

    with pytest.raises(NothingToAppeal):
        appeal_report(report=report, text=TEXT["text"])
