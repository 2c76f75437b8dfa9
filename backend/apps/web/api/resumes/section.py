"""Write one part of a resume."""

from typing import Any, ClassVar

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.utils.functional import cached_property
from django.utils.translation import gettext as _

from apps.core.api.etag import etag_of
from apps.core.errors import DomainError
from apps.resumes.enums import SectionType
from apps.resumes.models import ResumeSection
from apps.resumes.services.sections import add_section, save_section
from apps.web.api.forms.resumes import SectionEditor
from apps.web.api.resumes.arrange import OneSection
from apps.web.api.resumes.base import ResumePage, expect_version
from apps.web.api.resumes.preview import show_saved


class WritePage(ResumePage):
    """A part on a screen of its own. Its buttons add, move and take away items; nothing is saved but by "Save"."""

    template: ClassVar[str] = "web/resumes/section.html"

    @property
    def type(self) -> SectionType:
        """What the part is about."""
        raise NotImplementedError

    def open_editor(self) -> SectionEditor:
        """Show what there is."""
        raise NotImplementedError

    def save(self, editor: SectionEditor) -> ResumeSection:
        """Save what was typed.

        :raises DomainError: if a rule refuses it
        """
        raise NotImplementedError

    def version(self) -> str:
        """Say which state of the part the page shows."""
        return ""

    def get(self, request: HttpRequest, **_: Any) -> HttpResponse:
        """Show the part."""
        return self.show_editor(self.open_editor())

    def post(self, request: HttpRequest, **_: Any) -> HttpResponse:
        """Do what the button says."""
        editor, button = self.read_editor(request.POST), request.POST.get("do", "")
        if editor.pressed(button):
            return self.show_editor(editor)
        if not editor.is_valid():
            return self.show_editor(editor, status=400)
        try:
            return self.saved(self.save(editor), button)
        except DomainError as refusal:
            editor.take(refusal)
            return self.show_editor(editor, status=refusal.status)

    def read_editor(self, data: QueryDict) -> SectionEditor:
        """Read what was sent."""
        return SectionEditor.typed(self.type, data)

    def show_editor(self, editor: SectionEditor, *, status: int = 200) -> HttpResponse:
        """Show the forms beside the preview."""
        draft = f"{self.request.path}draft/"
        return self.show(
            status=status, editor=editor, version=self.version(), draft=draft, shown=show_saved(self)
        )

    def saved(self, section: ResumeSection, button: str) -> HttpResponse:
        """Say so, and show the part again, or the next one."""
        messages.success(self.request, _("Saved."))
        if button != "next":
            return redirect("web:resume-section", self.resume.pk, section.pk)
        with self.acting():
            later = ResumeSection.objects.filter(resume=self.resume, position__gt=section.position)
            following = later.order_by("position").first()
        return redirect("web:resume-section", self.resume.pk, following.pk) if following else self.to_resume()


class SectionPage(WritePage, OneSection):
    """A part that is there."""

    @property
    def type(self) -> SectionType:
        """What it is about."""
        return SectionType(self.section.type)

    def version(self) -> str:
        """As it is now: who saves again after a refusal has seen that somebody else was faster."""
        with self.acting():
            self.section.refresh_from_db()
        return etag_of(self.section)

    def open_editor(self) -> SectionEditor:
        """Show what it says."""
        return SectionEditor.holding(self.type, self.section.data.content, title=self.section.title)

    def save(self, editor: SectionEditor) -> ResumeSection:
        """Replace it, unless it was changed in another tab since the page was opened."""
        changes = {"title": editor.title, "content": editor.content()}
        check = expect_version(self.request.POST.get("version", ""))
        with self.acting():
            return save_section(section=self.section, changes=changes, check=check)


class AddSectionPage(WritePage):
    """A part that the resume does not have yet: it is there once it was saved."""

    @cached_property
    def type(self) -> SectionType:
        """What the address says.

        :raises Http404: if there is no such type
        """
        if self.kwargs["type"] not in SectionType.values:
            raise Http404
        return SectionType(self.kwargs["type"])

    def open_editor(self) -> SectionEditor:
        """Show empty forms; contact knows the account."""
        known = {"name": self.request.user.name, "email": self.request.user.email}
        return SectionEditor.blank(self.type, initial=known if self.type == SectionType.CONTACT else {})

    def save(self, editor: SectionEditor) -> ResumeSection:
        """Add it; contact stands first."""
        position = 0 if self.type == SectionType.CONTACT else None
        content = editor.content()
        with self.acting():
            return add_section(
                resume=self.resume, type=self.type, title=editor.title, content=content, position=position
            )
