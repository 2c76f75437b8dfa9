"""One file: call it something else, delete it, download it."""

from collections.abc import Mapping
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.utils.functional import cached_property
from django.utils.translation import gettext as _

from apps.core.errors import DomainError
from apps.core.services import acting_for
from apps.documents.models import Document
from apps.documents.selectors import list_documents_of
from apps.documents.services import delete_document, rename_document
from apps.web.api.account.act import ActPage
from apps.web.api.documents.said import say_file
from apps.web.api.documents.sending import send_file
from apps.web.api.form_page import OwnFormPage
from apps.web.api.forms.upload import RenameForm
from apps.web.api.messages.prefetch import is_opened_by_person
from apps.web.api.page import OwnPage


class OneDocument(OwnPage):
    """A page about the file of the address."""

    @cached_property
    def document(self) -> Document:
        """Find it among the person's own.

        :raises Http404: if it is not there, or somebody else's
        """
        user = self.request.user
        with acting_for(user_id=user.pk):
            found: Document = get_object_or_404(list_documents_of(user=user), pk=self.kwargs["id"])
        return found


class DocumentPage(OwnFormPage, OneDocument):
    """What it is, and a form for its name."""

    template = "web/documents/one.html"
    form = RenameForm

    def initial(self) -> Mapping[str, Any]:
        """Its name now."""
        return {"name": self.document.name}

    def context(self) -> dict[str, Any]:
        """Say what it is."""
        return {"file": say_file(self.document)}

    def done(self, data: dict[str, Any]) -> HttpResponse:
        """Rename it."""
        with acting_for(user_id=self.request.user.pk):
            rename_document(document=self.document, name=data["name"])
        messages.success(self.request, _("Saved."))
        return redirect("web:documents")


class DeleteDocument(ActPage, OneDocument):
    """Deletes it at once, also for those it was given to."""

    back = "web:documents"

    def act(self) -> None:
        """Delete it."""
        with acting_for(user_id=self.request.user.pk):
            delete_document(document=self.document, actor=self.request.user)
        messages.success(self.request, _("Deleted."))


class DocumentFile(OneDocument):
    """Its content."""

    http_method_names = ["get"]

    def get(self, request: HttpRequest, **_: Any) -> Any:
        """Download it; every download is written down, so a browser that only guesses gets nothing."""
        if not is_opened_by_person(request):
            return HttpResponse(status=503)
        try:
            return self.send()
        except DomainError as refusal:
            messages.error(request, str(refusal))
            return redirect("web:documents")

    def send(self) -> HttpResponseBase:
        """Send it.

        :raises Http404: before it was checked
        :raises DomainError: if we cannot reach it now
        """
        if not say_file(self.document).is_ready:
            raise Http404
        with acting_for(user_id=self.request.user.pk):
            return send_file(document=self.document, reader=self.request.user)
