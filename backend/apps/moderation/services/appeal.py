"""Do not agree with a decision."""

from datetime import datetime

from django.db import IntegrityError, transaction
from django.utils import timezone

from apps.core.services import acting_as_system, record_audit
from apps.moderation.enums import HIDES, AppealSide, CaseKind, ReportOutcome, TargetKind
from apps.moderation.errors import AlreadyAppealed, AppealTooLate, NothingToAppeal
from apps.moderation.models import Appeal, Case, Decision, Report
from apps.moderation.services.cases import open_case
from apps.moderation.services.record import APPEAL_FOR
from apps.users.models import User


def appeal_decision(*, appellant: User, decision: Decision, text: str) -> Appeal:
    """Ask for another person to look at a decision about oneself or one's organization; the caller knows that it is.

    :raises NothingToAppeal: if the decision took nothing away
    :raises AppealTooLate: after six months
    :raises AlreadyAppealed: the second time
    """
    if decision.action not in HIDES:
        raise NothingToAppeal
    _require_time(decision.appeal_until)
    return _appeal(decision, AppealSide.AFFECTED, text, appellant=appellant)


def appeal_report(*, report: Report, text: str, appellant: User | None = None) -> Appeal:
    """Ask for another person to look at a report that was rejected; its receipt is all that it takes.

    Refusals as those of `appeal_decision`.
    """
    with acting_as_system(reason="moderation.find_decision"):
        decision = Decision.objects.filter(case=report.case_id).order_by("-id").first()
    if decision is None or report.outcome != ReportOutcome.REJECTED or report.decided_at is None:
        raise NothingToAppeal
    _require_time(report.decided_at + APPEAL_FOR)
    return _appeal(decision, AppealSide.REPORTER, text, appellant=appellant, report=report)


def _require_time(until: datetime) -> None:
    if timezone.now() > until:
        raise AppealTooLate


def _appeal(
    decision: Decision,
    side: AppealSide,
    text: str,
    *,
    appellant: User | None,
    report: Report | None = None,
) -> Appeal:
    with acting_as_system(reason="moderation.appeal", actor=appellant):
        try:
            with transaction.atomic():
                appeal = Appeal.objects.create(
                    decision=decision,
                    case=_open(decision),
                    side=side,
                    appellant=appellant,
                    report=report,
                    text=text.strip(),
                )
        except IntegrityError as error:  # the two constraints that say “once”
            raise AlreadyAppealed from error
        record_audit(actor=appellant, action="moderation.appeal_decision", subject=appeal)
        return appeal


def _open(decision: Decision) -> Case:
    before = decision.case
    return open_case(
        kind=CaseKind.APPEAL,
        target_kind=TargetKind(decision.target_kind),
        target_id=decision.target_id,
        url=before.url,
        category=before.category,
        check_id=before.check_id,
    )
