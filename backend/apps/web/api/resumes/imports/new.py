"""Send a resume that one has already."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect
from django.utils.functional import cached_property

from apps.documents.enums import DocumentType
from apps.documents.selectors import list_ready_documents_of
from apps.resumes.services.imports import begin_import
from apps.web.api.form_page import FormPage
from apps.web.api.forms.base import HouseForm
from apps.web.api.forms.resumes.imports import ImportForm
from apps.web.api.resumes.base import ResumesPage
from apps.web.api.takes_files import TakesFiles

READABLE = (DocumentType.PDF, DocumentType.DOCX)
OFFERED = 20  # the newest


class ImportPage(TakesFiles, FormPage, ResumesPage):
    """Takes a file in, and goes to where one sees what we found in it."""

    template = "web/resumes/import.html"

    @cached_property
    def choices(self) -> list[tuple[UUID, str]]:
        """Files that are here already."""
        with self.acting():
            ready = list_ready_documents_of(user=self.request.user).filter(content_type__in=READABLE)
            return list(ready.order_by("-id").values_list("pk", "name")[:OFFERED])

    def make_form(self, data: QueryDict | None = None) -> HouseForm:
        """Take the file along."""
        files = self.request.FILES if data is not None else None
        return ImportForm(data, files, documents=self.choices)

    def done(self, data: dict[str, Any]) -> HttpResponse:
        """Begin to read it; a file that was chosen here goes before one that is here."""
        user, chosen = self.request.user, data.get("document")
        with self.acting():
            if data["file"]:
                begun = begin_import(owner=user, file=data["file"])
            else:
                own = list_ready_documents_of(user=user)
                begun = begin_import(owner=user, document=get_object_or_404(own, pk=chosen))
        return redirect("web:one-import", begun.pk)
