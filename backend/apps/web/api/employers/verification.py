"""Where the verification of the own company stands, and what to do next."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from apps.core.errors import DomainError
from apps.employers.models import Employer
from apps.employers.selectors import find_employer_of
from apps.tenants.enums import Capability
from apps.web.api.employers.acts import FORMS, take_act
from apps.web.api.employers.state import describe_state
from apps.web.api.forms.base import HouseForm
from apps.web.api.organization.jobs import JobsPage


class VerificationPage(JobsPage):
    """State, next step, and the forms; members read it, who administers acts."""

    template = "web/employers/verification.html"

    def get(self, request: HttpRequest, **_: object) -> HttpResponse:
        """Show it."""
        return self.show_state()

    def post(self, request: HttpRequest, **_options: object) -> HttpResponse:
        """Do what the button says."""
        act, employer = request.POST.get("act", ""), self.employer
        if not self.may(Capability.ASK_VERIFICATION) or employer is None:
            raise PermissionDenied
        if act not in FORMS:
            raise Http404
        form = FORMS[act](request.POST)
        if not form.is_valid():
            return self.show_state(status=400, **{act: form})
        return self.do(act, form, employer)

    def do(self, act: str, form: HouseForm, employer: Employer) -> HttpResponse:
        """Call the service, and come back, or show what it refused."""
        said = form.cleaned_data
        try:
            take_act(act, actor=self.request.user, employer=employer, said=said, scope=self.acting())
        except DomainError as refusal:
            form.take(refusal)
            return self.show_state(status=refusal.status, **{act: form})
        messages.success(self.request, _("Done. What we find stands here; look again in a minute."))
        return redirect("web:verification")

    @property
    def employer(self) -> Employer | None:
        """The company, if its profile was saved."""
        with self.acting():
            return find_employer_of(tenant=self.organization)

    def show_state(self, *, status: int = 200, **forms: HouseForm) -> HttpResponse:
        """Show the page, with what was typed into the form that was refused."""
        context: dict[str, Any] = {name: forms.get(name) or made() for name, made in FORMS.items()}
        with self.acting():
            context |= describe_state(find_employer_of(tenant=self.organization))
        return self.show(
            status=status,
            organization=self.organization,
            may_act=self.may(Capability.ASK_VERIFICATION),
            **context,
        )
