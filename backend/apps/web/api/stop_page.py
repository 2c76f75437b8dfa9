"""Where the link of a mail leads that stops mails of its kind."""

from collections.abc import Mapping
from contextlib import nullcontext
from typing import Any, NamedTuple

from django.http import HttpRequest, HttpResponse
from django.utils.decorators import method_decorator
from django.utils.translation import get_language, override
from django.views.decorators.csrf import csrf_exempt

from apps.core.api.limits import RateLimited
from apps.core.errors import DomainError
from apps.web.api.language import find_choice
from apps.web.api.page import Page


class Told(NamedTuple):
    """What the page says, and the language of the mails; None if nobody knows it."""

    context: Mapping[str, Any]
    language: str | None


@method_decorator(csrf_exempt, name="dispatch")
class StopPage(Page):
    """Opening it shows a button and stops nothing: mail scanners follow links. Pressing stops, without signing in.

    Mail programs press for their users (RFC 8058), without a cookie and many from one address: so there is no CSRF
    check and no limit here. The link alone is the proof, and it can do nothing else.
    """

    def look(self, token: str) -> Told:
        """Say what the button would stop.

        :raises DomainError: if the link is none of ours
        """
        raise NotImplementedError

    def stop(self, token: str) -> Told:
        """Stop it; a second time says the same.

        :raises DomainError: if the link is none of ours
        """
        raise NotImplementedError

    def find_excess(self, request: HttpRequest) -> RateLimited | None:
        """Count nobody."""
        return None

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """Show what the button would stop."""
        try:
            return self._say(self.look(kwargs["token"]))
        except DomainError as refusal:
            return self.show(status=refusal.status, refusal=str(refusal))

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """Stop it."""
        try:
            return self._say(self.stop(kwargs["token"]))
        except DomainError as refusal:
            return self.show(status=refusal.status, refusal=str(refusal))

    def _say(self, told: Told) -> HttpResponse:
        """Say it in the language of the mails, unless the reader chose one here; nothing about the person."""
        is_theirs = told.language and not find_choice(self.request)
        with override(told.language) if is_theirs else nullcontext():
            answer = self.show(**told.context)
            answer.headers["Content-Language"] = get_language() or "en"
            return answer
