"""A shared resume, for whoever has the link."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from apps.core.errors import DomainError
from apps.resumes.services.sharing import LinkDead
from apps.resumes.services.sheet import lay_out
from apps.web.api.form_page import FormPage
from apps.web.api.forms.base import HouseForm
from apps.web.api.forms.shared import SharePasswordForm
from apps.web.api.shared.opening import SharedPage, keep_pass


class SharedResumePage(FormPage, SharedPage):
    """Shows the resume; or one and the same page for every link that shows nothing, with a place for a password."""

    form = SharePasswordForm

    def get(self, request: HttpRequest, **_: Any) -> HttpResponse:
        """Show it, without anything around it that could be taken for the person's words."""
        try:
            shared = self.open()
        except LinkDead:
            return self.show_closed(self.make_form())
        context = {"sheet": lay_out(shared.data), "shared": shared}
        response = render(request, "web/shared/resume.html", context)
        # Pages that the person links to do not learn this address. (The closed page has a form, whose origin counts.)
        response.headers["Referrer-Policy"] = "no-referrer"
        return response

    def done(self, data: dict[str, Any]) -> HttpResponse:
        """Remember that the password was right, and show the resume.

        :raises DomainError: if it was not, or after too many
        """
        shared = self.open(password=data["password"], is_counted=False)
        return keep_pass(redirect(self.request.path), shared, self.request.path)

    def refused(self, form: HouseForm, refusal: DomainError) -> HttpResponse:
        """Show the same page as before: a wrong password is no news about the link."""
        if isinstance(refusal, LinkDead):
            return self.show_closed(self.make_form())
        return super().refused(form, refusal)
