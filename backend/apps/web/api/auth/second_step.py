"""The second step of signing in: a code of the app, a code on paper, or a passkey."""

from typing import Any, ClassVar

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect

from apps.core.errors import DomainError
from apps.users.services import passkeys, second_factor
from apps.web.api.browser import note, noted, origin_of
from apps.web.api.door import FACTORS, STEP, open_door
from apps.web.api.form_page import FormPage
from apps.web.api.forms.base import HouseForm
from apps.web.api.forms.second_step import AppCodeForm, PasskeyForm, RecoveryCodeForm


class SecondStepPage(FormPage):
    """What all ways share: the browser showed the first proof, and each form has its own address."""

    template = "web/auth/second_step.html"
    form: ClassVar[type[HouseForm]] = AppCodeForm

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Send a browser back that has no first proof."""
        if not noted(request, STEP):
            return redirect("web:sign-in")
        return super().dispatch(request, *args, **kwargs)

    def show(self, *, status: int = 200, template: str | None = None, **context: Any) -> HttpResponse:
        """Show every way that this person has; the form that was filled in keeps what is wrong with it."""
        filled = context["form"]
        ways = {
            "totp": (AppCodeForm, "code_form"),
            "recovery_code": (RecoveryCodeForm, "recovery_form"),
            "passkey": (PasskeyForm, "passkey_form"),
        }
        for factor in self.request.session.get(FACTORS, []):
            form, name = ways[factor]
            context[name] = filled if isinstance(filled, form) else form()
        return super().show(status=status, template=template, **context)

    def done(self, data: dict[str, Any]) -> HttpResponse:
        """Try the proof."""
        token, origin = noted(self.request, STEP), origin_of(self.request)
        return open_door(self.request, second_factor.answer_second_step(token=token, origin=origin, **data))

    def refused(self, form: HouseForm, refusal: DomainError) -> HttpResponse:
        """Begin anew when the step is over."""
        if isinstance(refusal, second_factor.SecondStepOver):
            note(self.request, **{STEP: None, FACTORS: None})
            return super().show(status=refusal.status, refusal=str(refusal))
        return super().refused(form, refusal)


class RecoveryCodePage(SecondStepPage):
    """The form for a code on paper."""

    form = RecoveryCodeForm


class PasskeyStepPage(SecondStepPage):
    """The answer of a passkey."""

    form = PasskeyForm

    def done(self, data: dict[str, Any]) -> HttpResponse:
        """Check it."""
        token, origin = noted(self.request, STEP), origin_of(self.request)
        pair = passkeys.answer_second_step_with_passkey(token=token, origin=origin, **data)
        return open_door(self.request, pair)
