"""What happens below becomes cases, and reasons."""

import pytest

from apps.candidates.events import HarvestSuspected
from apps.compliance.enums import Effect, Outcome, RuleCode
from apps.core.events import publish
from apps.employers.events import ApprovalNeeded, EmployerVerificationLost
from apps.jobs.enums import JobStatus
from apps.jobs.events import JobHeld, JobNoLongerLawful
from apps.jobs.models import JobCheck
from apps.messaging.enums import MessageSide, ReportReason
from apps.messaging.services import report_message
from apps.moderation.enums import Action
from apps.moderation.models import Case, Decision, Report, Statement
from apps.moderation.services import close_settled_cases, decide_case
from apps.notifications.models import Notice
from tests.factories.employers import EmployerFactory
from tests.factories.jobs import JobFactory
from tests.factories.messaging import MessageFactory
from tests.factories.moderation import CaseFactory
from tests.factories.tenants import MembershipFactory
from tests.moderation.conftest import LAW, claimed

pytestmark = pytest.mark.django_db


def check(job, code, effect, **more):
    """A look of the rules at the job."""
    finding = {
        "code": code, "effect": effect, "weight": 60, "field": "description", "params": {}, "spans": [], "rewrite": "",
        **more,
    }  # fmt: skip
    return JobCheck.objects.create(
        job=job, tenant=job.tenant, cause="publish", outcome=Outcome.HOLD, score=60, findings=[finding]
    )


def tell(event, run_jobs):
    publish(event)
    publish(event)  # the queue may say it twice: the second is heard as the first
    run_jobs()


def test_held_job_waits_in_the_queue_and_its_employer_knows(shop, run_jobs):
    held = check(shop.job, RuleCode.CASH_PAY, Effect.HOLD)
    shop.job.status = JobStatus.IN_REVIEW
    shop.job.save()

    tell(JobHeld(job_id=shop.job.pk, check_id=held.pk), run_jobs)

    case = Case.objects.get()
    assert (case.kind, case.check_id, case.priority) == ("held_job", held.pk, 30 + 30)
    told = Notice.objects.filter(kind="job_held").values_list("recipient", flat=True)
    assert set(told) == {shop.owner.pk, shop.recruiter.pk}


def test_refusing_a_held_job_says_why(moderator, shop, run_jobs, mailoutbox):
    shop.job.status = JobStatus.IN_REVIEW
    shop.job.save()
    held = check(shop.job, RuleCode.CASH_PAY, Effect.HOLD)
    tell(JobHeld(job_id=shop.job.pk, check_id=held.pk), run_jobs)
    mailoutbox.clear()

    decision = decide_case(
        actor=moderator, case=claimed(Case.objects.get(), moderator), action=Action.REFUSE, reasons=LAW
    )
    run_jobs()

    assert decision.is_detected_automatically
    assert LAW.facts in Statement.objects.get(recipient=shop.owner).text
    subjects = {mail.to[0]: mail.subject for mail in mailoutbox}
    assert subjects[shop.recruiter.email] == "Je vacature is niet geplaatst: Order picker in Venlo"


def test_job_that_is_not_waiting_any_more_is_no_case(shop, run_jobs):
    held = check(shop.job, RuleCode.CASH_PAY, Effect.HOLD)

    tell(JobHeld(job_id=shop.job.pk, check_id=held.pk), run_jobs)

    assert not Case.objects.exists()


def test_law_that_pauses_a_job_explains_itself(shop, run_jobs, mailoutbox):
    seen = check(shop.job, RuleCode.CASH_PAY, Effect.BLOCK)

    tell(JobNoLongerLawful(job_id=shop.job.pk, check_id=seen.pk), run_jobs)

    decision = Decision.objects.get()
    assert (decision.is_decided_automatically, decision.rule_codes) == (True, ["cash_pay"])
    assert (decision.case.state, decision.decided_by) == ("decided", None)
    assert Statement.objects.count() == 2
    assert "Order picker in Venlo" in mailoutbox[0].subject


def test_lost_verification_is_explained_and_looked_at(shop, run_jobs, mailoutbox):
    lost = EmployerVerificationLost(
        employer_id=shop.job.employer_id, reasons="kvk:company_ended", is_automatic=True
    )

    tell(lost, run_jobs)

    case = Case.objects.get()
    assert (case.kind, case.state) == ("verification_lost", "open")
    text = Statement.objects.get(recipient=shop.recruiter).text
    assert shop.job.employer.legal_name in text
    assert {mail.to[0] for mail in mailoutbox} == {shop.owner.email, shop.recruiter.email}


def test_what_a_person_took_is_explained_by_that_person(shop, run_jobs):
    tell(
        EmployerVerificationLost(
            employer_id=shop.job.employer_id, reasons="approval:refused_by_hand", is_automatic=False
        ),
        run_jobs,
    )

    assert not Case.objects.exists()


def test_employer_to_approve_is_one_case(shop, run_jobs):
    tell(ApprovalNeeded(employer_id=shop.job.employer_id), run_jobs)

    assert Case.objects.values_list("kind", "target_id").get() == ("new_employer", shop.job.employer_id)


@pytest.mark.parametrize(
    ("reason", "category", "is_senior"),
    [
        (ReportReason.THREAT, "threats", True),
        (ReportReason.MONEY_ASKED, "money_asked", False),
        (ReportReason.OTHER_SITE, "scam_link", False),
    ],
)
def test_reported_message_stands_in_the_queue(run_jobs, reason, category, is_senior):
    message = MessageFactory()
    reporter = MembershipFactory(organization=message.conversation.tenant).user

    report_message(
        message=message, reporter=reporter, side=MessageSide.EMPLOYER, reason=reason, comment="Look at this."
    )
    run_jobs()

    report = Report.objects.select_related("case").get()
    assert (report.category, report.text, report.reporter) == (category, "Look at this.", reporter)
    assert (report.case.target, report.case.is_senior) == (("message", message.pk), is_senior)
    assert Notice.objects.filter(recipient=reporter, kind="report_received").exists()


def test_what_settled_itself_leaves_the_queue(shop, run_jobs):
    waiting = JobFactory(published=True, employer=shop.job.employer, status=JobStatus.IN_REVIEW)
    kept = CaseFactory(kind="held_job", about=waiting)
    known = CaseFactory(
        kind="new_employer", target_kind="employer", about=None, target_id=waiting.employer_id
    )
    unknown = CaseFactory(kind="new_employer", target_kind="employer", about=EmployerFactory())
    CaseFactory(kind="held_job", about=shop.job)
    CaseFactory(kind="held_job", about=None, target_id=kept.pk)  # the job is gone
    reported = CaseFactory(about=shop.job)

    assert close_settled_cases() == 3

    assert set(Case.objects.undecided()) == {kept, unknown, reported}
    known.refresh_from_db()
    assert (known.state, known.claimed_until, Decision.objects.count()) == ("decided", None, 0)


def test_who_collects_profiles_is_looked_at(shop, run_jobs):
    tell(HarvestSuspected(tenant_id=shop.job.tenant_id, canaries=3), run_jobs)

    case = Case.objects.get()
    assert (case.kind, case.target_id, case.priority) == ("harvest", shop.job.employer_id, 40 + 15)
    assert not Notice.objects.filter(recipient__in=[shop.owner, shop.recruiter]).exists()
