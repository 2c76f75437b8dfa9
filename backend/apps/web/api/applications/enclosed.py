"""What went with an application: the resume on paper, and files."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import FileResponse
from django.utils.http import content_disposition_header

from apps.applications.models import Application, Attachment
from apps.applications.selectors.resumes import find_resume_shown, name_resume_file
from apps.applications.services.resume_reads import note_resume_read
from apps.core.api.limits import RateLimited, count_request
from apps.documents.models import Document
from apps.documents.selectors import list_readable_documents
from apps.documents.services import open_document
from apps.resumes.models.content import ResumeData
from apps.resumes.services.paper import make_pdf
from apps.tenants.models import Organization
from apps.web.api.applications.candidate import CandidateApplicationPage
from apps.web.api.applications.employer import EmployerApplicationPage
from apps.web.api.applications.side_page import SidePage
from apps.web.api.documents.sending import INERT
from apps.web.api.messages.prefetch import is_opened_by_person

RATE, RATE_GROUP = "300/h", "resume-pdf"  # as the API's, and counted with them


class SentResumeFile(SidePage):
    """The resume as PDF, as this side may read it."""

    http_method_names = ["get"]

    def find_excess(self, request: HttpRequest) -> RateLimited | None:
        """Count with those at the API."""
        usage = count_request(group=RATE_GROUP, rate=RATE, who=str(request.user.pk))
        return RateLimited(retry_after=usage.reset) if usage.is_exceeded else None

    def get(self, request: HttpRequest, **_: Any) -> HttpResponse:
        """Give it; a browser that only guesses what comes next gets nothing.

        :raises Http404: if none was sent
        """
        if not is_opened_by_person(request):
            return HttpResponse(status=503)
        data, name = self._read(self.application)
        headers = {**INERT, "Content-Disposition": content_disposition_header(True, name) or "attachment"}
        return HttpResponse(make_pdf(data), content_type="application/pdf", headers=headers)

    def _read(self, application: Application) -> tuple[ResumeData, str]:
        """What it says, and what to call it; that somebody read whose it is, is written down."""
        with self.acting():
            data = find_resume_shown(application=application, reader=self.side)
            if data is None:
                raise Http404
            note_resume_read(reader=self.request.user, application=application)
            return data, name_resume_file(application=application, reader=self.side, ending="pdf")


class CandidateSentResume(SentResumeFile, CandidateApplicationPage):
    """As it was sent."""


class EmployerSentResume(SentResumeFile, EmployerApplicationPage):
    """Without the person, until they are invited."""


class SentFile(SidePage):
    """A file that was sent along."""

    http_method_names = ["get"]

    def find_tenant(self) -> Organization | None:
        """The organization that the reader acts for; None for the candidate."""
        return None

    def get(self, request: HttpRequest, **_: Any) -> Any:
        """Download it; every download is written down, so a browser that only guesses gets nothing."""
        if not is_opened_by_person(request):
            return HttpResponse(status=503)
        application = self.application
        with self.acting():
            document = self._find(Attachment.objects.filter(application=application))
            content = open_document(document=document, reader=self.request.user)
        kind = document.content_type
        return FileResponse(
            content, as_attachment=True, filename=document.name, content_type=kind, headers=INERT
        )

    def _find(self, attached: Any) -> Document:
        readable = list_readable_documents(user=self.request.user, tenant=self.find_tenant())
        here = readable.filter(pk=self.kwargs["document_id"], pk__in=attached.values("document_id"))
        document: Document | None = here.first()
        if document is None:
            raise Http404
        return document


class CandidateSentFile(SentFile, CandidateApplicationPage):
    """One's own."""


class EmployerSentFile(SentFile, EmployerApplicationPage):
    """While the person is invited."""

    def find_tenant(self) -> Organization | None:
        """The one that got the application."""
        return self.organization
