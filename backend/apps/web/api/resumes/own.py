"""The resumes that somebody has here."""

from django.http import HttpRequest, HttpResponse

from apps.resumes.models import Resume
from apps.web.api.resumes.base import ResumesPage


class OwnResumesPage(ResumesPage):
    """All of them; there are never many."""

    template = "web/resumes/own.html"

    def get(self, request: HttpRequest, **_: object) -> HttpResponse:
        """List them, the one changed last first."""
        with self.acting():
            resumes = list(Resume.objects.filter(owner=self.request.user).order_by("-updated_at", "-pk"))
        return self.show(resumes=resumes)
