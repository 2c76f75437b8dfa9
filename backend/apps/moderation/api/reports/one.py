"""What came of a report."""

from django.http import Http404
from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from apps.moderation.api import examples
from apps.moderation.api.reports.door import ReportDoor
from apps.moderation.api.reports.shapes import SubmittedReportOutput
from apps.moderation.models import Report
from apps.moderation.selectors import find_report
from apps.moderation.services import read_receipt


class ReportView(ReportDoor):
    """A report, opened by its receipt."""

    @extend_schema(
        operation_id="get_report",
        summary="See what came of a report",
        tags=["moderation"],
        responses={200: SubmittedReportOutput},
        examples=[examples.answered(examples.SUBMITTED)],
    )
    def get(self, request: Request, receipt: str) -> Response:
        """See what came of the report with this receipt. A receipt that is not ours finds nothing: 404."""
        return Response(SubmittedReportOutput(open_report(receipt)).data)


def open_report(receipt: str) -> Report:
    """Find the report of a receipt, however it is written.

    :raises Http404: if there is none
    """
    report = find_report(receipt=read_receipt(receipt))
    if report is None:
        raise Http404
    return report
