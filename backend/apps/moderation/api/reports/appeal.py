"""Ask for another person to look at a report."""

from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from apps.core.api.openapi import refused
from apps.core.api.views import read
from apps.moderation import services
from apps.moderation.api import examples
from apps.moderation.api.decisions.shapes import AppealOutput
from apps.moderation.api.reports.door import ReportDoor
from apps.moderation.api.reports.one import open_report
from apps.moderation.api.reports.shapes import AppealInput
from apps.moderation.errors import AlreadyAppealed, AppealTooLate, NothingToAppeal
from apps.users.models import User


class AppealReportView(ReportDoor):
    """A report that changed nothing."""

    @extend_schema(
        operation_id="appeal_report",
        summary="Ask for another look at a report",
        tags=["moderation"],
        request=AppealInput,
        responses={201: AppealOutput, **refused(NothingToAppeal, AppealTooLate, AlreadyAppealed)},
        examples=[
            examples.asked({"text": "They asked me again, in a mail."}),
            examples.answered(examples.APPEALED, 201),
        ],
    )
    def post(self, request: Request, receipt: str) -> Response:
        """Do not agree with what came of your report: free, once, for six months. Somebody else decides."""
        text = read(AppealInput, request.data)["text"]
        who = request.user if isinstance(request.user, User) else None
        appeal = services.appeal_report(report=open_report(receipt), text=text, appellant=who)
        return Response(AppealOutput(appeal).data, status=201)
