"""Report that something is not right."""

from uuid import UUID

from django.utils.translation import gettext_lazy as _

from apps.core.errors import DomainError
from apps.core.events import publish
from apps.core.services import acting_as_system, count_attempt
from apps.moderation.enums import SENIOR, SEVERITY, CaseKind, Category, TargetKind
from apps.moderation.errors import GoodFaithNeeded, TargetUnknown
from apps.moderation.events import ReportSubmitted
from apps.moderation.models import Case, Report, TrustedFlagger
from apps.moderation.selectors.record import Record, find_flagger, get_record
from apps.moderation.selectors.targets import can_report
from apps.moderation.services.cases import HIGH, open_case
from apps.moderation.services.hold import hold_at_once
from apps.moderation.services.receipts import new_receipt
from apps.users.models import User

PER_HOUR, SLOWED_PER_HOUR, FLAGGER_PER_HOUR = 10, 2, 200
FLAGGER_WEIGHT = 100


class ReportsSlowed(DomainError):
    """Hardly any of the person's last reports held (DSA 23)."""

    code, status = "reports_slowed", 429
    message = _(
        "Most of your last reports were not right. You can send 2 reports an hour for now. "
        "Are you in danger? Call 112."
    )


def submit_report(
    *,
    reporter: User | None,
    target_kind: TargetKind,
    target_id: UUID | None = None,
    url: str = "",
    category: Category,
    text: str = "",
    contact: str = "",
    is_in_good_faith: bool,
    language: str,
    address: str = "",
) -> Report:
    """Report anything, also without an account. The receipt opens what came of it.

    Reports about one thing become one case. Bodies that are trusted come first; what they report as grave is held at
    once, unless that would warn somebody dangerous.

    :param url: what it is about, if that is none of our rows
    :param contact: an e-mail address of who has no account; used only to ask
    :param address: from where, to limit strangers
    :raises GoodFaithNeeded: without the word that it is meant honestly
    :raises TargetUnknown: if there is no such thing for this person
    :raises ReportsSlowed: at the third report of an hour, after many that did not hold
    :raises TooManyAttempts: at the eleventh report of an hour
    """
    if not is_in_good_faith:
        raise GoodFaithNeeded(field="good_faith")
    with acting_as_system(reason="moderation.submit_report", actor=reporter):
        record, flagger = get_record(reporter=reporter), find_flagger(reporter=reporter)
        _count(reporter, address, record, flagger)
        _require_target(reporter, target_kind, target_id, url)
        case = open_case(
            kind=CaseKind.REPORT,
            target_kind=target_kind,
            target_id=target_id,
            url=url,
            category=category,
            weight=FLAGGER_WEIGHT if flagger else record.weight,
        )
        report = Report.objects.create(
            case=case, receipt=new_receipt(), reporter=reporter, flagger=flagger, target_kind=target_kind,
            target_id=target_id, url=url, category=category, text=text.strip(), contact=contact.strip().lower(),
            is_in_good_faith=is_in_good_faith, language=language,
        )  # fmt: skip
        publish(ReportSubmitted(report_id=report.pk))
        if flagger and _is_grave(case, category):
            hold_at_once(case=case, report=report)
        return report


def _count(reporter: User | None, address: str, record: Record, flagger: TrustedFlagger | None) -> None:
    who = str(reporter.pk) if reporter else address
    most = FLAGGER_PER_HOUR if flagger else PER_HOUR
    if record.is_bad and flagger is None:
        try:
            count_attempt(limit="moderation.slowed", who=who, at_most=SLOWED_PER_HOUR, seconds=3600)
        except DomainError as refusal:
            raise ReportsSlowed(retry_after=refusal.retry_after) from refusal
    count_attempt(limit="moderation.report", who=who, at_most=most, seconds=3600)


def _require_target(reporter: User | None, kind: TargetKind, target_id: UUID | None, url: str) -> None:
    if kind == TargetKind.OTHER:
        if not url or target_id is not None:
            raise TargetUnknown(field="url")
    elif target_id is None or url or not can_report(reporter=reporter, kind=kind, target_id=target_id):
        raise TargetUnknown(field="target_id")


def _is_grave(case: Case, category: Category) -> bool:
    return SEVERITY[category] >= HIGH and category not in SENIOR and not case.is_senior
