"""A shared resume on paper."""

from typing import Any

from django.http import HttpRequest, HttpResponse

from apps.resumes.services.paper import make_pdf
from apps.resumes.services.sharing import LinkDead
from apps.web.api.forms.shared import SharePasswordForm
from apps.web.api.shared.opening import SharedPage


class SharedResumePdf(SharedPage):
    """The same as a PDF."""

    def get(self, request: HttpRequest, **_: Any) -> HttpResponse:
        """Give the file; where the page would show nothing, the same as the page, which no cache keeps."""
        try:
            shared = self.open(is_counted=False)
        except LinkDead:
            return self.show_closed(SharePasswordForm())
        headers = {"Content-Disposition": 'attachment; filename="resume.pdf"'}
        return HttpResponse(make_pdf(shared.data), content_type="application/pdf", headers=headers)
