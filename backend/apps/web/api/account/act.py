"""Buttons: one act each, and back to the page they stand on."""

from typing import Any, ClassVar

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import urlencode

from apps.core.errors import DomainError
from apps.users.services import FreshProofNeeded
from apps.web.api.page import OwnPage


class ActPage(OwnPage):
    """Does one thing by POST."""

    http_method_names = ["post"]
    back: ClassVar[str] = "web:security"

    def act(self) -> HttpResponse | None:
        """Do it; None goes back to the page.

        :raises DomainError: if a rule refuses it
        """
        raise NotImplementedError

    def post(self, request: HttpRequest, **_: Any) -> HttpResponse:
        """Do it; a refusal is told on the page."""
        try:
            return self.act() or redirect(self.back)
        except FreshProofNeeded:
            return redirect(confirm_address(reverse(self.back)))
        except DomainError as refusal:
            messages.error(request, str(refusal))
            return redirect(self.back)


def confirm_address(back: str) -> str:
    """Say where a person shows once more who they are, to come back afterwards."""
    return f"{reverse('web:confirm')}?{urlencode({'next': back})}"
