"""The employer reads the copy of an identity paper."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.http.response import FileResponse
from django.shortcuts import redirect

from apps.applications.enums import STARTS_WORK, PaperReadReason
from apps.applications.selectors import find_paper_shown
from apps.applications.services.papers import open_identity_paper
from apps.core.api.limits import RateLimited, count_request
from apps.core.errors import DomainError
from apps.tenants.enums import Capability
from apps.web.api.applications.employer import EmployerApplicationPage
from apps.web.api.applications.names import say_applicant
from apps.web.api.documents.sending import INERT
from apps.web.api.forms.base import HouseForm
from apps.web.api.forms.paper import PaperReasonForm
from apps.web.api.messages.prefetch import is_opened_by_person
from apps.web.api.organization.page import role_in

RATE, RATE_GROUP = "60/h", "identity-paper"  # as the API's, and counted with them


class EmployerPaperPage(EmployerApplicationPage):
    """Whether it is there, who read it, and a form that asks why one reads it."""

    template = "web/applications/paper_employer.html"
    http_method_names = ["get"]
    needs = Capability.DECIDE_ON_APPLICATIONS

    def make_form(self, data: QueryDict | None = None) -> HouseForm:
        """Ask why."""
        return PaperReasonForm(data)

    def context(self) -> dict[str, Any]:
        """The person, and what became of the paper."""
        with self.acting():
            paper = find_paper_shown(application=self.application)
        return {
            "application": self.application,
            "applicant": say_applicant(self.application),
            "may_read": self.application.status in STARTS_WORK,
            "paper": paper,
        }


class EmployerPaperFile(EmployerApplicationPage):
    """The copy."""

    http_method_names = ["get"]
    needs = Capability.DECIDE_ON_APPLICATIONS

    def find_excess(self, request: HttpRequest) -> RateLimited | None:
        """Count with those at the API."""
        usage = count_request(group=RATE_GROUP, rate=RATE, who=str(request.user.pk))
        return RateLimited(retry_after=usage.reset) if usage.is_exceeded else None

    def get(self, request: HttpRequest, **_kwargs: Any) -> Any:
        """Give it for a reason; the candidate sees that, so a browser that only guesses gets nothing.

        :raises Http404: without a reason, or if there is nothing to read
        """
        if not is_opened_by_person(request):
            return HttpResponse(status=503)
        form = PaperReasonForm(request.GET)
        if not form.is_valid():
            raise Http404
        try:
            return self._give(form.cleaned_data["reason"])
        except DomainError as refusal:
            messages.error(request, str(refusal))
            return redirect("web:identity-paper", self.kwargs["application_id"])

    def _give(self, reason: str) -> FileResponse:
        application = self.application
        with self.acting():
            document, file = open_identity_paper(
                application=application,
                tenant=self.organization,
                reader=self.request.user,
                role=role_in(self.organization),
                reason=PaperReadReason(reason),
            )
        kind = document.content_type
        return FileResponse(
            file, as_attachment=True, filename=document.name, content_type=kind, headers=INERT
        )
