"""Proposing times to somebody who is invited."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse, QueryDict
from django.utils.translation import gettext as _

from apps.applications.enums import InterviewKind
from apps.applications.services.interviews import propose_interview
from apps.core.errors import DomainError
from apps.tenants.enums import Capability
from apps.web.api.applications.employer import EmployerApplicationPage
from apps.web.api.applications.names import say_applicant
from apps.web.api.form_page import FormPage
from apps.web.api.forms.base import HouseForm
from apps.web.api.forms.interviews import SLOTS, ProposeForm


class ProposePage(EmployerApplicationPage):
    """A form with up to six times; the candidate chooses one."""

    template = "web/interviews/propose.html"
    needs = Capability.DECIDE_ON_APPLICATIONS

    def make_form(self, data: QueryDict | None = None) -> HouseForm:
        """Make the form, empty or with what was typed."""
        return ProposeForm(data)

    def context(self) -> dict[str, Any]:
        """Whom it is about."""
        return {"application": self.application, "applicant": say_applicant(self.application)}

    def done(self, data: dict[str, Any]) -> HttpResponse:
        """Propose them, and go back to the application."""
        application = self.application
        wish = {name: given for name, given in data.items() if name not in SLOTS}
        wish["kind"] = InterviewKind(data["kind"])
        wish["slots"] = [data[name] for name in SLOTS if data[name]]
        with self.acting():
            propose_interview(application=application, actor=self.request.user, **wish)
        messages.success(self.request, _("The times are sent. You hear from us when one is chosen."))
        return self.come_back()

    def refused(self, form: HouseForm, refusal: DomainError) -> HttpResponse:
        """Show the form again, with what was typed."""
        return FormPage.refused(self, form, refusal)
