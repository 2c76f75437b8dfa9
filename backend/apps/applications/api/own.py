"""Looking back at one's own applications."""

from drf_spectacular.utils import extend_schema
from rest_framework.response import Response

from apps.applications import selectors
from apps.applications.api import examples
from apps.applications.api.serializers import ApplicationOutput, ApplicationPageOutput
from apps.core.api.views import ApiView
from apps.users.permissions import IsCandidate, SignedInRequest


class MyApplicationsView(ApiView):
    """One's own applications."""

    permission_classes = [IsCandidate]
    paginated = True

    @extend_schema(
        operation_id="list_my_applications",
        summary="List my applications",
        tags=["applications"],
        responses=ApplicationPageOutput,
        examples=[examples.answered(examples.page(examples.APPLICATION))],
    )
    def get(self, request: SignedInRequest) -> Response:
        """List own applications with every step so far, newest first."""
        return self.page(selectors.list_applications_by(user=request.user), ApplicationOutput)


class AppliedJobsView(MyApplicationsView):
    """The same list at its older path."""

    @extend_schema(
        operation_id="list_applied_jobs",
        summary="List my applications (alias)",
        tags=["applications"],
        responses=ApplicationPageOutput,
        examples=[examples.answered(examples.page(examples.APPLICATION))],
    )
    def get(self, request: SignedInRequest) -> Response:
        """List own applications; the same as `list_my_applications`."""
        return super().get(request)
