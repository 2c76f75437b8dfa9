"""The applications to one job as a file."""

from typing import Any

from django.http import HttpRequest, HttpResponse

from apps.applications.services.export import export_applications
from apps.core.api.limits import RateLimited, count_request
from apps.web.api.organization.job_page import OwnJobPage
from apps.web.api.organization.tabs import read_status


class ExportFile(OwnJobPage):
    """What the board shows, for a spreadsheet; every file that is taken is written down."""

    http_method_names = ["get"]

    def find_excess(self, request: HttpRequest) -> RateLimited | None:
        """Count files as the API does."""
        who = str(request.user.pk)
        usage = count_request(group="export-applications", rate="60/h", who=who)
        return RateLimited(retry_after=usage.reset) if usage.is_exceeded else None

    def get(self, request: HttpRequest, **_: Any) -> HttpResponse:
        """Give it."""
        job = self.job
        with self.acting():
            file = export_applications(job=job, actor=self.request.user, status=read_status(request))
        name = f'attachment; filename="applications-{job.pk}.csv"'
        headers = {"Content-Disposition": name}
        return HttpResponse(file, headers=headers, content_type="text/csv; charset=utf-8")
