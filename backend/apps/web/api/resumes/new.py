"""Begin a resume: with what the profile says, or empty."""

from collections.abc import Mapping
from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import get_language

from apps.resumes.enums import ResumeLanguage
from apps.resumes.models.content import ResumeData
from apps.resumes.services import create_resume, start_from_profile
from apps.web.api.form_page import FormPage
from apps.web.api.forms.resumes.new import NewResumeForm
from apps.web.api.resumes.base import ResumesPage


class NewResumePage(FormPage, ResumesPage):
    """A name, a language, and what to begin with."""

    template = "web/resumes/new.html"
    form = NewResumeForm

    def initial(self) -> Mapping[str, Any]:
        """The language that the person reads in."""
        return {"language": get_language() or ResumeLanguage.EN, "begin": "profile"}

    def done(self, data: dict[str, Any]) -> HttpResponse:
        """Make it, and go to its parts."""
        with self.acting():
            make = start_from_profile if data["begin"] == "profile" else create_resume
            value = ResumeData(language=ResumeLanguage(data["language"]), title=data["title"])
            resume = make(owner=self.request.user, data=value)
        return redirect("web:resume", resume.pk)
