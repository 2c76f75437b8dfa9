"""The parts of a resume, and its preview."""

from collections.abc import Mapping
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.utils.translation import gettext as _

from apps.resumes.enums import SectionType
from apps.resumes.models import ResumeSection
from apps.resumes.services import change_resume, delete_resume
from apps.web.api.account.act import ActPage
from apps.web.api.form_page import FormPage
from apps.web.api.forms.resumes.new import TitleForm
from apps.web.api.resumes.base import ResumePage
from apps.web.api.resumes.preview import show_saved
from apps.web.api.resumes.said import say_part


class OneResumePage(FormPage, ResumePage):
    """Where one writes: each part has a screen of its own, one step from here."""

    template = "web/resumes/one.html"
    form = TitleForm

    def initial(self) -> Mapping[str, Any]:
        """Its name now."""
        return {"title": self.resume.title}

    def context(self) -> dict[str, Any]:
        """The parts, those that it does not have yet, and how it looks."""
        with self.acting():
            sections = list(ResumeSection.objects.filter(resume=self.resume).order_by("position"))
        there = {section.type for section in sections}
        missing = [type for type in SectionType if type == SectionType.CUSTOM or type not in there]
        return {
            "parts": [say_part(section) for section in sections],
            "missing": missing,
            "shown": show_saved(self),
        }

    def done(self, data: dict[str, Any]) -> HttpResponse:
        """Give it another name."""
        with self.acting():
            change_resume(resume=self.resume, changes={"title": data["title"]})
        messages.success(self.request, _("Saved."))
        return self.to_resume()


class DeleteResume(ActPage, ResumePage):
    """Deletes it, its versions and its links."""

    back = "web:resumes"

    def act(self) -> None:
        """Delete it."""
        with self.acting():
            delete_resume(resume=self.resume, actor=self.request.user)
        messages.success(self.request, _("Deleted."))
