"""The resumes that somebody has here."""

from django.http import HttpRequest, HttpResponse

from apps.resumes.selectors import list_resumes_of
from apps.web.api.resumes.base import ResumesPage


class OwnResumesPage(ResumesPage):
    """All of them; there are never many."""

    template = "web/resumes/own.html"

    def get(self, request: HttpRequest, **_: object) -> HttpResponse:
        """List them, the one changed last first."""
        with self.acting():
            resumes = list(list_resumes_of(user=self.request.user).order_by("-updated_at", "-pk"))
        return self.show(resumes=resumes)
