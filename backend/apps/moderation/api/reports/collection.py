"""Report anything."""

from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from apps.core.api.openapi import refused
from apps.core.api.views import read
from apps.core.errors import TooManyAttempts
from apps.moderation.api import examples
from apps.moderation.api.reports.door import ReportDoor, submit
from apps.moderation.api.reports.shapes import SubmitReportInput, SubmittedReportOutput
from apps.moderation.errors import GoodFaithNeeded, TargetUnknown
from apps.moderation.services import ReportsSlowed


class ReportsView(ReportDoor):
    """Something is wrong."""

    @extend_schema(
        operation_id="submit_report",
        summary="Report something",
        tags=["moderation"],
        request=SubmitReportInput,
        responses={
            201: SubmittedReportOutput,
            **refused(GoodFaithNeeded),
            **refused(TargetUnknown),
            **refused(ReportsSlowed, TooManyAttempts),
        },
        examples=[examples.asked(examples.REPORT), examples.answered(examples.SUBMITTED, 201)],
    )
    def post(self, request: Request) -> Response:
        """Report a job, an employer, a message or anything else, with or without an account.

        Keep the receipt: it shows what came of it. Whom you report never learns who you are.
        """
        return submit(request, **read(SubmitReportInput, request.data))
