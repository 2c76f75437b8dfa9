"""The files that somebody has here, and a form to add one."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse, QueryDict
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from apps.core.services import acting_for
from apps.documents.enums import DocumentStatus
from apps.documents.selectors import list_documents_of
from apps.documents.services import upload_document
from apps.web.api.documents.said import say_file
from apps.web.api.form_page import FormPage
from apps.web.api.forms.base import HouseForm
from apps.web.api.forms.upload import UploadForm
from apps.web.api.pages import read_page
from apps.web.api.takes_files import TakesFiles


class DocumentsPage(TakesFiles, FormPage):
    """All of them, the newest first; what is being checked says so, and the page looks again by itself."""

    template = "web/documents/own.html"
    form = UploadForm

    def make_form(self, data: QueryDict | None = None) -> HouseForm:
        """Take the file along."""
        return UploadForm(data, self.request.FILES if data is not None else None)

    def context(self) -> dict[str, Any]:
        """List a page of them."""
        user = self.request.user
        with acting_for(user_id=user.pk):
            part = read_page(self.request, list_documents_of(user=user))
        waits = any(row.status == DocumentStatus.QUARANTINED for row in part.rows)
        return {"files": [say_file(row) for row in part.rows], "more": part.more, "waits": waits}

    def done(self, data: dict[str, Any]) -> HttpResponse:
        """Take it in."""
        user = self.request.user
        with acting_for(user_id=user.pk):
            upload_document(owner=user, file=data["file"], name=data["file"].name or "")
        messages.success(self.request, _("We have your file, and check it now. That takes a few seconds."))
        return redirect("web:documents")
