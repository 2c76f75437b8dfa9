"""The candidate gives a copy of an identity paper, or takes it back."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from apps.applications.enums import STARTS_WORK
from apps.applications.selectors import find_paper_shown
from apps.applications.services.papers import give_identity_paper, remove_identity_paper
from apps.core.errors import DomainError
from apps.web.api.applications.candidate import CandidateApplicationPage
from apps.web.api.applications.names import say_employer
from apps.web.api.forms.base import HouseForm
from apps.web.api.forms.paper import PaperForm
from apps.web.api.takes_files import TakesFiles


class CandidatePaperPage(TakesFiles, CandidateApplicationPage):
    """What happens with it, in plain words; a form to give it once the offer is accepted."""

    template = "web/applications/paper.html"

    def make_form(self, data: QueryDict | None = None) -> HouseForm:
        """Take the file along."""
        return PaperForm(data, self.request.FILES if data is not None else None)

    def context(self) -> dict[str, Any]:
        """The employer, and what became of the paper."""
        with self.acting():
            paper = find_paper_shown(application=self.application)
        return {
            "application": self.application,
            "employer": say_employer(self.application.job),
            "may_give": self.application.status in STARTS_WORK,
            "paper": paper,
        }

    def done(self, data: dict[str, Any]) -> HttpResponse:
        """Take it in."""
        file = data["file"]
        with self.acting():
            give_identity_paper(
                application=self.application, file=file, name=file.name or "", actor=self.request.user
            )
        messages.success(
            self.request, _("We have your file. We check it and write the name of the employer across it.")
        )
        return self.come_back()


class RemovePaper(CandidateApplicationPage):
    """Takes it back."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, **_kwargs: Any) -> HttpResponse:
        """Delete it, and go back to what is said about it."""
        try:
            with self.acting():
                remove_identity_paper(application=self.application, actor=self.request.user)
        except DomainError as refusal:
            messages.error(request, str(refusal))
        else:
            messages.success(request, _("Deleted."))
        return redirect("web:identity-paper", self.kwargs["application_id"])
