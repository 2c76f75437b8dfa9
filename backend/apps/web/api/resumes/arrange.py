"""Buttons beside a part: move, hide, show, remove."""

from functools import cached_property

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _

from apps.resumes.models import ResumeSection
from apps.resumes.services.sections import remove_section, reorder_sections, save_section
from apps.web.api.account.act import ActPage
from apps.web.api.resumes.base import ResumePage

STEPS = {"up": -1, "down": 1}
SHOWN = {"show": True, "hide": False}


class OneSection(ResumePage):
    """A page about the part of the address."""

    @cached_property
    def section(self) -> ResumeSection:
        """Find it in the resume.

        :raises Http404: if it is not there
        """
        with self.acting():
            parts = ResumeSection.objects.filter(resume=self.resume).select_related("resume")
            found: ResumeSection = get_object_or_404(parts, pk=self.kwargs["section_id"])
        return found


class ArrangeSection(ActPage, OneSection):
    """Does what the button says, and goes back to the parts."""

    back = "web:resumes"

    def act(self) -> HttpResponse:
        """Do it; a button that we do not have does nothing."""
        wanted = self.request.POST.get("do", "")
        with self.acting():
            if wanted in STEPS:
                self._move(STEPS[wanted])
            elif wanted in SHOWN:
                save_section(section=self.section, changes={"is_visible": SHOWN[wanted]})
            elif wanted == "remove":
                self._remove()
        return self.to_resume()

    def _move(self, step: int) -> None:
        parts = ResumeSection.objects.filter(resume=self.resume).order_by("position")
        ids = list(parts.values_list("pk", flat=True))
        at = ids.index(self.section.pk)
        ids.insert(max(at + step, 0), ids.pop(at))
        reorder_sections(resume=self.resume, section_ids=ids)

    def _remove(self) -> None:
        remove_section(section=self.section)
        messages.success(self.request, _("Removed. Under “Versions” you can bring it back."))
