"""Deciding: done, written down and told in one step, or not at all."""

import pytest
from django.db import ProgrammingError, transaction

from apps.jobs.enums import JobStatus
from apps.jobs.errors import StepNotAllowed
from apps.messaging.errors import MessageHidden
from apps.messaging.services import edit_message
from apps.moderation.enums import Action, CaseState, ReportOutcome
from apps.moderation.errors import ActionNotPossible, CaseNotYours
from apps.moderation.models import Case, Decision, Statement
from apps.moderation.services import ArticleNeeded, FactsNeeded, Reasons, decide_case, submit_report
from tests.factories.messaging import MessageFactory
from tests.factories.moderation import CaseFactory, ReportFactory
from tests.factories.users import UserFactory
from tests.moderation.conftest import LAW, claimed

pytestmark = pytest.mark.django_db
DECIDE = {"action": "remove", "facts": LAW.facts, "ground": "law", "article": "Waadi 9"}


def test_removing_a_job_tells_everybody_concerned(client_for, moderator, shop, report, run_jobs, mailoutbox):
    reporter = UserFactory(language="es")
    receipt = report(shop.job, reporter)["receipt"]
    case, client = Case.objects.get(), client_for(moderator)
    client.post(f"/api/v1/moderation/cases/{case.pk}/claim/")
    run_jobs()
    mailoutbox.clear()

    answer = client.post(f"/api/v1/moderation/cases/{case.pk}/decide/", DECIDE, format="json")
    run_jobs()

    shop.job.refresh_from_db()
    assert (answer.status_code, answer.data["state"], shop.job.status) == (200, "decided", JobStatus.REMOVED)
    assert client_for(None).get(f"/api/v1/jobs/{shop.job.pk}/").status_code == 410
    assert client_for(None).get(f"/api/v1/reports/{receipt}/").data["outcome"] == "upheld"
    told = {mail.to[0]: mail for mail in mailoutbox}
    assert set(told) == {reporter.email, shop.owner.email, shop.recruiter.email}
    assert told[shop.owner.email].subject == "Podjęliśmy decyzję: Order picker in Venlo"
    assert told[shop.recruiter.email].subject == "We hebben iets besloten: Order picker in Venlo"
    for mail in (told[shop.owner.email], told[shop.recruiter.email]):
        assert LAW.facts in mail.body
        assert "Waadi 9" in mail.body
        assert "They want 150 euros." not in mail.body, "the words of who reported are nobody's"
        assert receipt not in mail.body
        assert f"/decisions/{Decision.objects.get().pk}/" in mail.body


def test_affected_reads_the_statement_and_others_do_not(client_for, moderator, shop):
    case = claimed(CaseFactory(about=shop.job), moderator)
    decision = decide_case(actor=moderator, case=case, action=Action.REMOVE, reasons=LAW)
    path = f"/api/v1/decisions/{decision.pk}/"

    shown = client_for(shop.owner).get(path)

    assert LAW.facts in shown.data["statement"]
    assert (shown.data["may_appeal"], shown.data["appeal"]) == (True, None)
    assert not {"decided_by", "note", "case"} & set(shown.data)
    assert client_for(shop.recruiter).get("/api/v1/decisions/").data["results"][0]["id"] == str(decision.pk)
    assert client_for(UserFactory()).get(path).status_code == 404
    assert client_for(moderator).get(path).status_code == 404
    assert client_for(None).get(path).status_code == 401


def test_changing_nothing_tells_only_who_reported(moderator, shop):
    report = ReportFactory(case__about=shop.job)
    reasons = Reasons(facts="The amount is a deposit for keys, and comes back.")

    decision = decide_case(
        actor=moderator, case=claimed(report.case, moderator), action=Action.NONE, reasons=reasons
    )

    report.refresh_from_db()
    shop.job.refresh_from_db()
    assert (report.outcome, shop.job.status) == (ReportOutcome.REJECTED, JobStatus.PUBLISHED)
    assert not decision.statements.exists()


@pytest.mark.parametrize(
    ("action", "reasons", "refusal"),
    [
        (Action.REMOVE, Reasons(facts="bad"), FactsNeeded),
        (Action.REMOVE, Reasons(facts=LAW.facts), ArticleNeeded),
        (Action.APPROVE, LAW, ActionNotPossible),
        (Action.RELEASE, LAW, StepNotAllowed),
    ],
)
def test_what_is_refused_was_never_decided(moderator, shop, action, reasons, refusal):
    case = claimed(CaseFactory(about=shop.job), moderator)

    with pytest.raises(refusal), transaction.atomic():
        decide_case(actor=moderator, case=case, action=action, reasons=reasons)

    case.refresh_from_db()
    assert (case.state, Decision.objects.count(), Statement.objects.count()) == (CaseState.CLAIMED, 0, 0)


def test_only_who_claimed_decides(moderator, staff, shop):
    case = claimed(CaseFactory(about=shop.job), moderator)

    with pytest.raises(CaseNotYours):
        decide_case(actor=staff(), case=case, action=Action.NONE, reasons=LAW)


def test_what_is_gone_can_only_be_closed(moderator):
    case = claimed(CaseFactory(target_id="01940200-0000-7aaa-8bbb-0c0d0e0f1011", about=None), moderator)

    with pytest.raises(ActionNotPossible), transaction.atomic():
        decide_case(actor=moderator, case=case, action=Action.REMOVE, reasons=LAW)
    assert decide_case(actor=moderator, case=case, action=Action.NONE, reasons=LAW).tenant is None


def test_decision_never_changes(moderator, shop):
    case = claimed(CaseFactory(about=shop.job), moderator)
    decision = decide_case(actor=moderator, case=case, action=Action.HIDE, reasons=LAW)

    for change in (lambda: Decision.objects.update(facts="other"), decision.delete):
        with pytest.raises(ProgrammingError, match="Cannot update or delete"), transaction.atomic():
            change()


def test_hidden_message_is_dots_for_the_other_side(client_for, moderator):
    message = MessageFactory(text="Pay 150 euros to my account.")
    reader, sender = UserFactory(employer=True), message.sender
    submit_report(
        reporter=sender, target_kind="message", target_id=message.pk, category="scam_link",
        is_in_good_faith=True, language="en",
    )  # fmt: skip
    case = claimed(Case.objects.get(), moderator)

    decide_case(actor=moderator, case=case, action=Action.HIDE, reasons=LAW)

    message.refresh_from_db()
    assert (message.text, message.original) == ("•••", "Pay 150 euros to my account.")
    assert Statement.objects.get().recipient == sender != reader
    with pytest.raises(MessageHidden):
        edit_message(message=message, editor=sender, text="Pay 200 euros.")


def test_suspended_person_gets_the_reasons(moderator, run_jobs, mailoutbox):
    message = MessageFactory()
    case = claimed(CaseFactory(target_kind="message", target_id=message.pk, about=None), moderator)

    decide_case(actor=moderator, case=case, action=Action.SUSPEND, reasons=LAW)
    run_jobs()

    message.sender.refresh_from_db()
    assert not message.sender.is_active
    assert [(mail.to, LAW.facts in mail.body) for mail in mailoutbox] == [([message.sender.email], True)]
