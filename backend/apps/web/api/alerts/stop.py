"""Where the link of a mail leads that stops an alert."""

from contextlib import AbstractContextManager, nullcontext
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.decorators import method_decorator
from django.utils.translation import get_language, override
from django.views.decorators.csrf import csrf_exempt

from apps.core.api.limits import RateLimited
from apps.jobs.models import SavedSearch
from apps.jobs.services.alerts import StopLinkRefused, find_alert_to_stop, stop_alert
from apps.web.api.language import find_choice
from apps.web.api.page import Page


@method_decorator(csrf_exempt, name="dispatch")
class StopAlertPage(Page):
    """Opening it shows a button and stops nothing: mail scanners follow links. Pressing stops, without signing in.

    Mail programs press for their users (RFC 8058), without a cookie and many from one address: so there is no CSRF
    check and no limit here. The link alone is the proof, and it can do nothing else.
    """

    template = "web/alerts/stop.html"

    def find_excess(self, request: HttpRequest) -> RateLimited | None:
        """Count nobody."""
        return None

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """Show what the button would stop."""
        try:
            search = find_alert_to_stop(token=kwargs["token"])
        except StopLinkRefused as refusal:
            return self.show(status=refusal.status, refusal=str(refusal))
        return self._say(search, is_stopped=search is None or not search.is_alert)

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """Stop it; a second time says the same."""
        try:
            search = stop_alert(token=kwargs["token"])
        except StopLinkRefused as refusal:
            return self.show(status=refusal.status, refusal=str(refusal))
        return self._say(search, is_stopped=True)

    def _say(self, search: SavedSearch | None, *, is_stopped: bool) -> HttpResponse:
        """Say it in the language of the mails; of the search nothing but its name."""
        with self._language_of(search):
            answer = self.show(name=search.name if search else "", is_stopped=is_stopped)
            answer.headers["Content-Language"] = get_language() or "en"
            return answer

    def _language_of(self, search: SavedSearch | None) -> AbstractContextManager[None]:
        return override(search.language) if search and not find_choice(self.request) else nullcontext()
