"""A resume as a file: PDF, DOCX, JSON Resume, Europass."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse

from apps.core.errors import DomainError
from apps.resumes.services import read_data
from apps.resumes.services.paper import name_file
from apps.web.api.resumes.base import ResumePage
from apps.web.api.resumes.kinds import KINDS, FileKind


class ResumeFile(ResumePage):
    """Made when it is asked for, of what is saved."""

    http_method_names = ["get"]

    def get(self, request: HttpRequest, **_: Any) -> HttpResponse:
        """Download it; a refusal is told on the page of the resume.

        :raises Http404: for a kind of file that we do not make
        """
        if (kind := KINDS.get(self.kwargs["kind"])) is None:
            raise Http404
        try:
            return self.send(kind)
        except DomainError as refusal:
            messages.error(request, str(refusal))
            return self.to_resume()

    def send(self, kind: FileKind) -> HttpResponse:
        """Make it, named after the person.

        :raises DomainError: if it cannot be made, because the resume is too long
        """
        with self.acting():
            data = read_data(resume=self.resume)
        named = f'attachment; filename="{name_file(data, self.kwargs["kind"])}"'
        made = kind.make(data)
        return HttpResponse(made, content_type=kind.content_type, headers={"Content-Disposition": named})
