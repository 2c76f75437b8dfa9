"""A shared resume on paper."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse

from apps.resumes.services.paper import make_pdf
from apps.resumes.services.sharing import LinkDead
from apps.web.api.shared.opening import SharedPage


class SharedResumePdf(SharedPage):
    """The same as a PDF."""

    def get(self, request: HttpRequest, **_: Any) -> HttpResponse:
        """Give the file.

        :raises Http404: if the link shows nothing to this reader
        """
        try:
            shared = self.open(is_counted=False)
        except LinkDead as dead:
            raise Http404 from dead
        headers = {"Content-Disposition": 'attachment; filename="resume.pdf"'}
        return HttpResponse(make_pdf(shared.data), content_type="application/pdf", headers=headers)
