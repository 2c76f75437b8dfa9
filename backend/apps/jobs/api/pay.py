"""What a job pays, worked out."""

from uuid import UUID

from drf_spectacular.utils import OpenApiResponse, extend_schema
from rest_framework.permissions import AllowAny
from rest_framework.request import Request
from rest_framework.response import Response

from apps.core.api.openapi import refusal
from apps.core.api.views import ApiView
from apps.jobs import services
from apps.jobs.api.pay_explained import PAY_EXPLAINED, AskPayInput, PayExplainedOutput


class JobPayView(ApiView):
    """The week's pay of a live job, and what is left of it."""

    permission_classes = [AllowAny]
    authentication_classes = []
    query_serializer = AskPayInput

    @extend_schema(
        operation_id="explain_job_pay",
        summary="Explain what a job pays",
        tags=["jobs"],
        responses={200: OpenApiResponse(PayExplainedOutput), 404: refusal(404), 410: refusal(410)},
        examples=[PAY_EXPLAINED],
    )
    def get(self, request: Request, id: UUID) -> Response:
        """Say what the guaranteed week pays gross, and what is left of it without housing, health and transport.

        With an `age` the pay is at least the minimum of that age. `ages` compares the lowest pay with the minimum of
        every age that may apply. Refusals: 410 `job_gone`; 404 for a job that is not live.
        """
        asked = self.read_query(request)
        return Response(PayExplainedOutput(services.explain_job_pay(id=id, age=asked.get("age"))).data)
