"""The applications to one job, as a file."""

from uuid import UUID

from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiResponse, extend_schema
from rest_framework.response import Response

from apps.applications.api.serializers import StatusQuery
from apps.applications.services.export import export_applications
from apps.core.api.views import ApiView
from apps.jobs.selectors import get_own_job
from apps.tenants.enums import Scope
from apps.tenants.permissions import IsMember, MemberRequest

CSV = "text/csv"


class ExportView(ApiView):
    """A file for a spreadsheet."""

    permission_classes = [IsMember]
    query_serializer = StatusQuery
    scopes = {"GET": Scope.APPLICATIONS_READ}
    rate, rate_group = "60/h", "export-applications"

    @extend_schema(
        operation_id="export_applications",
        summary="Export the applications to a job of yours",
        tags=["applications"],
        responses={(200, CSV): OpenApiResponse(OpenApiTypes.BINARY, "UTF-8, separated by semicolons")},
    )
    def get(self, request: MemberRequest, job_id: UUID) -> Response:
        """Get what the board shows as CSV, newest first; names only of those whom you invited and who are not gone.

        Texts that a spreadsheet could take for a formula begin with an apostrophe. Every export is written down.
        """
        job = get_own_job(tenant=request.tenant, id=job_id)
        file = export_applications(job=job, actor=request.user, **self.read_query(request))
        name = f'attachment; filename="applications-{job.pk}.csv"'
        headers = {"Content-Disposition": name, "Cache-Control": "no-store"}
        return Response(file, headers=headers, content_type=f"{CSV}; charset=utf-8")
