"""What we found in a file: each field with the words it comes from, all of it to be changed before it is kept."""

from functools import cached_property
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _

from apps.core.errors import DomainError
from apps.resumes.enums import ImportState, NotTaken
from apps.resumes.models import ResumeImport
from apps.resumes.selectors.imports import list_imports_of
from apps.resumes.services.imports import confirm_import, delete_import
from apps.web.api.account.act import ActPage
from apps.web.api.forms.resumes.found import FoundResume
from apps.web.api.resumes.base import ResumesPage


class OneImport(ResumesPage):
    """A page about the import of the address."""

    @cached_property
    def begun(self) -> ResumeImport:
        """Find it among the person's own.

        :raises Http404: if it is not there, or somebody else's
        """
        with self.acting():
            own = list_imports_of(user=self.request.user)
            found: ResumeImport = get_object_or_404(own, pk=self.kwargs["import_id"])
        return found


class OneImportPage(OneImport):
    """Waits, says why not, or shows what was found."""

    template = "web/resumes/found.html"

    def get(self, request: HttpRequest, **_: Any) -> HttpResponse:
        """Show how far it is."""
        if self.begun.state == ImportState.CONFIRMED:
            return self.to_what_it_became()
        is_ready = self.begun.state == ImportState.READY
        return self.show_found(FoundResume.holding(self.begun) if is_ready else None)

    def post(self, request: HttpRequest, **_: Any) -> HttpResponse:
        """Make a resume of what the person says is right."""
        if self.begun.state != ImportState.READY:
            return redirect(request.path)
        found = FoundResume.typed(self.begun, request.POST)
        if not found.is_valid():
            return self.show_found(found, status=400)
        try:
            return self.confirm(found)
        except DomainError as refusal:
            found.take(refusal)
            return self.show_found(found, status=refusal.status)

    def confirm(self, found: FoundResume) -> HttpResponse:
        """Keep it.

        :raises DomainError: if a rule refuses it
        """
        with self.acting():
            resume = confirm_import(begun=self.begun, data=found.read(), actor=self.request.user)
        messages.success(self.request, _("This is your resume now. You can go on writing."))
        return redirect("web:resume", resume.pk)

    def to_what_it_became(self) -> HttpResponse:
        """Go to the resume, or to the list if it is gone."""
        id = self.begun.resume_id
        return redirect("web:resume", id) if id else redirect("web:resumes")

    def show_found(self, found: FoundResume | None, *, status: int = 200) -> HttpResponse:
        """Show it, and what we left out."""
        begun = self.begun
        not_taken = [NotTaken(kind).label for kind in begun.not_taken]
        return self.show(status=status, begun=begun, found=found, not_taken=not_taken)


class DeleteImport(ActPage, OneImport):
    """Forgets what we found; the file itself stays among the files."""

    back = "web:resumes"

    def act(self) -> None:
        """Forget it."""
        with self.acting():
            delete_import(begun=self.begun, actor=self.request.user)
        messages.success(self.request, _("We kept nothing of what we read."))
