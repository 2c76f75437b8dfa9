"""Where the link of a mail leads that stops one category of mails."""

from contextlib import AbstractContextManager, nullcontext
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.decorators import method_decorator
from django.utils.translation import get_language, override
from django.views.decorators.csrf import csrf_exempt

from apps.core.api.limits import RateLimited
from apps.notifications.services.stop import Stop, StopLinkRefused, find_category_to_stop, stop_category
from apps.web.api.language import find_choice
from apps.web.api.page import Page


@method_decorator(csrf_exempt, name="dispatch")
class StopCategoryPage(Page):
    """Opening it shows a button and stops nothing: mail scanners follow links. Pressing stops, without signing in.

    Mail programs press for their users (RFC 8058), without a cookie and many from one address: so there is no CSRF
    check and no limit here. The link alone is the proof, and it can do nothing else.
    """

    template = "web/notices/stop.html"

    def find_excess(self, request: HttpRequest) -> RateLimited | None:
        """Count nobody."""
        return None

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """Show what the button would stop."""
        try:
            return self._say(find_category_to_stop(token=kwargs["token"]))
        except StopLinkRefused as refusal:
            return self.show(status=refusal.status, refusal=str(refusal))

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """Stop it; a second time says the same."""
        try:
            return self._say(stop_category(token=kwargs["token"]))
        except StopLinkRefused as refusal:
            return self.show(status=refusal.status, refusal=str(refusal))

    def _say(self, stop: Stop) -> HttpResponse:
        """Say it in the language of the mails; nothing about the person."""
        with self._language_of(stop):
            answer = self.show(category=stop.label, is_stopped=stop.is_stopped)
            answer.headers["Content-Language"] = get_language() or "en"
            return answer

    def _language_of(self, stop: Stop) -> AbstractContextManager[None]:
        return override(stop.user.language) if stop.user and not find_choice(self.request) else nullcontext()
