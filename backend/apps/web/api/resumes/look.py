"""How a resume looks on paper."""

from collections.abc import Mapping
from typing import Any

from django.contrib import messages
from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from apps.resumes.services import change_resume, set_style
from apps.web.api.form_page import FormPage
from apps.web.api.forms.resumes.look import STYLE, LookForm
from apps.web.api.resumes.base import ResumePage
from apps.web.api.resumes.preview import show_saved


class LookPage(FormPage, ResumePage):
    """Template, color, typeface and size, beside the preview."""

    template = "web/resumes/look.html"
    form = LookForm

    def initial(self) -> Mapping[str, Any]:
        """As it is now."""
        return {name: getattr(self.resume, name) for name in LookForm.base_fields}

    def context(self) -> dict[str, Any]:
        """What it looks like."""
        return {"shown": show_saved(self), "draft": f"{self.request.path}draft/"}

    def done(self, data: dict[str, Any]) -> HttpResponse:
        """Save both or nothing."""
        with self.acting(), transaction.atomic():
            change_resume(resume=self.resume, changes={"template": data["template"]})
            set_style(resume=self.resume, style={name: data[name] for name in STYLE})
        messages.success(self.request, _("Saved."))
        return redirect("web:resume-look", self.resume.pk)
