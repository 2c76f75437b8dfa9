"""Showing once more who one is, before something that would be bad in the wrong hands."""

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict

from apps.users.services import second_factor
from apps.web.api.browser import NEXT, next_page, note, note_next
from apps.web.api.form_page import OwnFormPage
from apps.web.api.forms.base import HouseForm
from apps.web.api.forms.second_step import AppCodeForm, OwnPasswordForm, RecoveryCodeForm
from apps.web.api.own import own_session

FORMS: dict[str, type[HouseForm]] = {
    "code": AppCodeForm,
    "recovery_code": RecoveryCodeForm,
    "password": OwnPasswordForm,
}


class ConfirmPage(OwnFormPage):
    """A code, or the password of an account without a second factor; signing in anew is as good."""

    template = "web/auth/confirm.html"

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """Show what this account can prove itself with."""
        if "next" in request.GET:
            note_next(request)
        return super().get(request, **kwargs)

    def make_form(self, data: QueryDict | None = None) -> HouseForm:
        """Make the form whose field was filled in; without one the first that the account has."""
        name = next((name for name in FORMS if data is not None and name in data), "")
        return (FORMS.get(name) or HouseForm)(data)

    def show(self, *, status: int = 200, template: str | None = None, **context: Any) -> HttpResponse:
        """Show every way that this person has."""
        filled = context["form"]
        for name in self._ways():
            form = FORMS[name]
            context[f"{name}_form"] = filled if isinstance(filled, form) else form()
        context["next"] = next_page(self.request)
        return super().show(status=status, template=template, **context)

    def _ways(self) -> list[str]:
        user = self.request.user
        if not user.has_second_factor:
            return ["password"] if user.has_usable_password() else []
        has_app = hasattr(user, "authenticator") and user.authenticator.confirmed_at is not None
        return ["code", "recovery_code"] if has_app else ["recovery_code"]

    def done(self, data: dict[str, Any]) -> HttpResponse:
        """Renew the proof, and go back to where it was asked for."""
        if session := own_session(self.request):
            second_factor.renew_proof(session=session, **data)
        target = next_page(self.request)
        note(self.request, **{NEXT: None})
        return HttpResponseRedirect(target)
