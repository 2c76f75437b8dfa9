"""Reports that were made inside of a conversation."""

from collections.abc import Mapping
from uuid import UUID

from apps.core.events import publish
from apps.messaging.enums import ReportReason
from apps.messaging.models import MessageReport
from apps.moderation.enums import CaseKind, Category, TargetKind
from apps.moderation.events import ReportSubmitted
from apps.moderation.models import Report
from apps.moderation.selectors.record import find_flagger, get_record
from apps.moderation.services.cases import open_case
from apps.moderation.services.receipts import new_receipt

R, C = ReportReason, Category
CATEGORY: Mapping[str, Category] = {
    R.MONEY_ASKED: C.MONEY_ASKED, R.IDENTITY_ASKED: C.ID_ASKED, R.OTHER_SITE: C.SCAM_LINK, R.THREAT: C.THREATS,
    R.DISCRIMINATION: C.DISCRIMINATION, R.SCAM: C.SCAM_LINK, R.OTHER: C.OTHER,
}  # fmt: skip


def take_up_message_report(*, report_id: UUID) -> Report | None:
    """Put a report of a message into the queue; None if it is gone with its conversation."""
    told = MessageReport.objects.select_related("reporter").filter(pk=report_id).first()
    if told is None:
        return None
    record, category = get_record(reporter=told.reporter), CATEGORY[told.reason]
    case = open_case(
        kind=CaseKind.REPORT,
        target_kind=TargetKind.MESSAGE,
        target_id=told.message_id,
        category=category,
        weight=record.weight,
    )
    report = Report.objects.create(
        case=case, target_kind=case.target_kind, target_id=case.target_id, receipt=new_receipt(),
        reporter=told.reporter, flagger=find_flagger(reporter=told.reporter), category=category, text=told.comment,
        is_in_good_faith=True, language=told.reporter.language if told.reporter else "en",
    )  # fmt: skip
    publish(ReportSubmitted(report_id=report.pk))
    return report
