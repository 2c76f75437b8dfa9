"""What the rules said of an own posting."""

from uuid import UUID

from drf_spectacular.utils import extend_schema
from rest_framework.response import Response

from apps.core.api.views import ApiView
from apps.jobs import selectors
from apps.jobs.api import examples_of_checks
from apps.jobs.api.check_outputs import JobCheckOutput
from apps.tenants.enums import Scope
from apps.tenants.permissions import IsMember, MemberRequest


class JobChecksView(ApiView):
    """The looks at one posting."""

    permission_classes = [IsMember]
    scopes = {"GET": Scope.JOBS_READ}
    paginated = True

    @extend_schema(
        operation_id="list_job_checks",
        summary="List what the rules said of a posting",
        tags=["jobs"],
        responses={200: JobCheckOutput(many=True)},
        examples=[examples_of_checks.CHECKS],
    )
    def get(self, request: MemberRequest, id: UUID) -> Response:
        """List every look of all rules at an own posting, newest first, also those that stopped it."""
        job = selectors.get_own_job(tenant=request.tenant, id=id)
        return self.page(selectors.list_checks(job=job), JobCheckOutput)
