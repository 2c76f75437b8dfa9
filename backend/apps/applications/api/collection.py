"""All applications: candidates add one, staff reads."""

from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from apps.applications import selectors
from apps.applications.api import examples
from apps.applications.api.apply import APPLY_ANSWERS, apply_to
from apps.applications.api.serializers import (
    StaffApplicationOutput,
    StaffApplicationPageOutput,
    StatusQuery,
    SubmitApplicationInput,
)
from apps.applications.permissions import CandidateOrReadingStaff
from apps.core.api.views import ApiView, read
from apps.users.permissions import SignedInRequest


class ApplicationsView(ApiView):
    """All applications."""

    permission_classes = [CandidateOrReadingStaff]
    query_serializer = StatusQuery
    paginated = True

    @extend_schema(
        operation_id="list_applications",
        summary="List all applications",
        tags=["applications"],
        responses=StaffApplicationPageOutput,
        examples=[examples.answered(examples.page(examples.STAFF_ROW))],
    )
    def get(self, request: Request) -> Response:
        """List every application, newest first, without the candidates' words."""
        applications = selectors.list_all_applications(**self.read_query(request))
        return self.page(applications, StaffApplicationOutput)

    @extend_schema(
        operation_id="submit_application",
        summary="Apply to the job in the body",
        tags=["applications"],
        request=SubmitApplicationInput,
        responses=APPLY_ANSWERS,
        examples=[
            examples.asked({"job": examples.APPLICATION["job"]["id"], **examples.APPLY}),
            examples.answered(examples.APPLICATION),
        ],
    )
    def post(self, request: SignedInRequest) -> Response:
        """Apply; the same as `apply_to_job`, with the job in the body, and with the same refusals."""
        data = read(SubmitApplicationInput, request.data)
        return apply_to(request, data.pop("job"), **data)
