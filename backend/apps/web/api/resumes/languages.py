"""The same resume in several languages."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from apps.resumes.enums import ResumeLanguage
from apps.resumes.selectors import list_family_of
from apps.resumes.services import sync_facts, translate_resume
from apps.web.api.account.act import ActPage
from apps.web.api.form_page import FormPage
from apps.web.api.forms.base import HouseForm
from apps.web.api.forms.resumes.languages import LanguageOfResumeForm
from apps.web.api.resumes.base import ResumePage


class LanguagesPage(FormPage, ResumePage):
    """Those that there are, and a form for one more."""

    template = "web/resumes/languages.html"
    form = LanguageOfResumeForm

    def context(self) -> dict[str, Any]:
        """List the family."""
        with self.acting():
            siblings = list(list_family_of(resume=self.resume))
        return {"siblings": siblings}

    def make_form(self, data: Any = None) -> HouseForm:
        """Offer the languages that it is not in."""
        taken = {sibling.language for sibling in self.context()["siblings"]}
        return LanguageOfResumeForm(data, taken=taken)

    def done(self, data: dict[str, Any]) -> HttpResponse:
        """Make it, and go there: its words are still in the old language."""
        language = ResumeLanguage(data["language"])
        with self.acting():
            sibling = translate_resume(resume=self.resume, language=language, actor=self.request.user)
        said = _("Here is your resume with headings and dates in %(language)s. Now translate your own words.")
        messages.success(self.request, said % {"language": language.label})
        return redirect("web:resume", sibling.pk)


class SyncFacts(ActPage, ResumePage):
    """Brings dates, licences and contact details into the other languages."""

    back = "web:resumes"

    def act(self) -> HttpResponse:
        """Copy them, and say how many resumes changed."""
        with self.acting():
            number = len(sync_facts(resume=self.resume))
        words = ngettext("%(number)s resume changed.", "%(number)s resumes changed.", number)
        messages.success(self.request, words % {"number": number})
        return redirect("web:resume-languages", self.resume.pk)
