"""The preview of what somebody types: asked for by the page's script, a moment after each change."""

from typing import Any

from django.http import HttpRequest, HttpResponse

from apps.core.api.limits import RateLimited, count_request
from apps.core.errors import DomainError
from apps.resumes.models import ResumeSection
from apps.resumes.models.content import ResumeData, SectionData
from apps.resumes.services import read_data
from apps.resumes.services.contrast import check_style
from apps.resumes.services.refusals import read_value
from apps.resumes.services.sections.read import read_section
from apps.web.api.forms.resumes.look import STYLE, LookForm
from apps.web.api.resumes.base import ResumePage
from apps.web.api.resumes.preview import Shown, show_draft, show_saved
from apps.web.api.resumes.section import AddSectionPage, SectionPage, WritePage

RATE, RATE_GROUP = "60/m", "resume-preview"


class DraftPage(ResumePage):
    """A part of a page: the pictures, and what they show. Nothing is saved."""

    http_method_names = ["post"]
    template = "web/resumes/preview.html"

    def find_excess(self, request: HttpRequest) -> RateLimited | None:
        """Count previews by themselves: somebody who types fast must be able to sign in."""
        usage = count_request(group=RATE_GROUP, rate=RATE, who=str(request.user.pk))
        return RateLimited(retry_after=usage.reset) if usage.is_exceeded else None

    def typed(self) -> ResumeData | None:
        """Give the resume with what was typed; None if a field cannot be read.

        :raises DomainError: if a rule refuses it
        """
        raise NotImplementedError

    def post(self, request: HttpRequest, **_: Any) -> HttpResponse:
        """Draw it; as long as something is wrong, what is saved."""
        return self.show(shown=self._draw(), draft=request.path)

    def _draw(self) -> Shown:
        try:
            data = self.typed()
            return show_draft(data) if data else show_saved(self, is_old=True)
        except DomainError:
            return show_saved(self, is_old=True)


class _SectionDraft(DraftPage, WritePage):
    """What the forms of a part hold."""

    template = DraftPage.template

    def post(self, request: HttpRequest, **_: Any) -> HttpResponse:
        """Draw it; nothing is saved."""
        return DraftPage.post(self, request)

    def typed(self) -> ResumeData | None:
        """Put the part into the resume."""
        editor = self.read_editor(self.request.POST)
        if not editor.is_valid():
            return None
        section = read_section(type=self.type, title=editor.title, content=editor.content())
        with self.acting():
            data, rows = read_data(resume=self.resume), ResumeSection.objects.filter(resume=self.resume)
            shown = list(rows.filter(is_visible=True).order_by("position"))
        parts = [each.model_dump(mode="json") for each in self.placed(section, shown)]
        return read_value(ResumeData, {**data.model_dump(mode="json"), "sections": parts})

    def placed(self, section: SectionData, shown: list[ResumeSection]) -> list[SectionData]:
        """Put it where it will stand."""
        raise NotImplementedError


class SectionDraft(_SectionDraft, SectionPage):
    """Of a part that is there; one that is hidden stays so."""

    def placed(self, section: SectionData, shown: list[ResumeSection]) -> list[SectionData]:
        """Put it in the place of what it says now."""
        return [section if row.pk == self.section.pk else row.data for row in shown]


class AddSectionDraft(_SectionDraft, AddSectionPage):
    """Of a part that is not there yet."""

    def placed(self, section: SectionData, shown: list[ResumeSection]) -> list[SectionData]:
        """Put it at the end."""
        return [*(row.data for row in shown), section]


class LookDraft(DraftPage):
    """Of another look."""

    def typed(self) -> ResumeData | None:
        """Put the look onto the resume."""
        form = LookForm(self.request.POST)
        if not form.is_valid():
            return None
        with self.acting():
            data = read_data(resume=self.resume)
        style = {name: form.cleaned_data[name] for name in STYLE}
        wanted = read_value(
            ResumeData,
            {**data.model_dump(mode="json"), "template": form.cleaned_data["template"], "style": style},
        )
        check_style(wanted.style)
        return wanted
