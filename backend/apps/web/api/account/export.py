"""Taking away everything that we hold about oneself."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from apps.privacy import services
from apps.privacy.enums import ExportStatus
from apps.privacy.selectors.export import find_live_export
from apps.web.api.account.act import ActPage
from apps.web.api.page import OwnPage


class AskExport(ActPage):
    """Lets a worker make the file."""

    back = "web:data"

    def act(self) -> None:
        """Ask for it."""
        services.request_export(user=self.request.user)
        messages.success(self.request, _("We make the file. Please load this page again in a minute."))


class DownloadExport(OwnPage):
    """The file."""

    def get(self, request: HttpRequest, **_: object) -> HttpResponse:
        """Give it; back to the page if there is none that is ready."""
        export = find_live_export(user=self.request.user)
        if export is None or export.status != ExportStatus.READY:
            return redirect("web:data")
        name = f"safe-job-platform-{export.created_at:%Y-%m-%d}.json"
        headers = {"Content-Disposition": f'attachment; filename="{name}"'}
        body = services.read_export(export=export)
        return HttpResponse(body, content_type="application/json", headers=headers)
