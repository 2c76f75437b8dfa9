"""Report a job from its page."""

from uuid import UUID

from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from apps.core.api.openapi import refused
from apps.core.api.views import read
from apps.core.errors import TooManyAttempts
from apps.moderation.api import examples
from apps.moderation.api.reports.door import ReportDoor, submit
from apps.moderation.api.reports.shapes import ReportJobInput, SubmittedReportOutput
from apps.moderation.enums import TargetKind
from apps.moderation.errors import GoodFaithNeeded, TargetUnknown
from apps.moderation.services import ReportsSlowed


class JobReportView(ReportDoor):
    """Something is wrong with a job."""

    @extend_schema(
        operation_id="report_job",
        summary="Report a job",
        tags=["moderation"],
        request=ReportJobInput,
        responses={
            201: SubmittedReportOutput,
            **refused(GoodFaithNeeded),
            **refused(TargetUnknown),
            **refused(ReportsSlowed, TooManyAttempts),
        },
        examples=[examples.asked(examples.JOB_REPORT), examples.answered(examples.SUBMITTED, 201)],
    )
    def post(self, request: Request, id: UUID) -> Response:
        """Report a job, also one that is gone by now; the same as `reports/` with its id."""
        said = read(ReportJobInput, request.data)
        return submit(request, target_kind=TargetKind.JOB, target_id=id, **said)
