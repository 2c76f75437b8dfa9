"""The base of every page: who sees it, in which language, and what its browser may do with it."""

from typing import Any, ClassVar
from zoneinfo import ZoneInfo

from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.utils import timezone
from django.utils.csp import CSP
from django.utils.decorators import method_decorator
from django.utils.translation import get_language
from django.views import View
from django.views.decorators.csp import csp_override

from apps.core.api.limits import RateLimited, client_address, count_request
from apps.users.models import User
from apps.web.api.errors import too_many
from apps.web.api.language import remember_choice, speak
from apps.web.api.navigation import find_unread

RATE, RATE_GROUP = "120/m", "sign-in"
WHERE_PEOPLE_WORK = ZoneInfo("Europe/Amsterdam")
# Stricter than the settings', which the admin's scripts need: here nothing inline runs or colors anything.
POLICY: dict[str, list[str]] = {
    "default-src": [CSP.NONE],
    "script-src": [CSP.SELF],
    "style-src": [CSP.SELF],
    "img-src": [CSP.SELF, "data:"],  # the QR code of an authenticator app
    "connect-src": [CSP.SELF],
    "form-action": [CSP.SELF],
    "base-uri": [CSP.NONE],
    "frame-ancestors": [CSP.NONE],
}


class PersonRequest(HttpRequest):
    """What a page behind a sign-in receives: the user is never anonymous."""

    user: User


@method_decorator(csp_override(POLICY), name="dispatch")
class Page(View):
    """One address. Open to everybody, unless it is an `OwnPage`; nobody keeps it, because it may show a name."""

    template: ClassVar[str]

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Answer in the reader's language; no cache keeps the answer, unless the page says so."""
        if rule := self.find_excess(request):
            return too_many(request, rule)
        with speak(request), timezone.override(WHERE_PEOPLE_WORK):
            response = super().dispatch(request, *args, **kwargs)
            response.headers.setdefault("Content-Language", get_language() or "en")
        response.headers.setdefault("Cache-Control", "no-store")
        remember_choice(request, response)
        return response

    def find_excess(self, request: HttpRequest) -> RateLimited | None:
        """Count a form that is sent, together with the sign-ins at the API; what a form does has limits of its own."""
        if request.method != "POST":
            return None
        usage = count_request(group=RATE_GROUP, rate=RATE, who=client_address(request))
        return RateLimited(retry_after=usage.reset) if usage.is_exceeded else None

    def show(self, *, status: int = 200, template: str | None = None, **context: Any) -> HttpResponse:
        """Answer with the page."""
        context = {"unread": find_unread(self.request), **context}
        return render(self.request, template or self.template, context, status=status)

    def get(self, request: HttpRequest, **_: Any) -> HttpResponse:
        """Show it."""
        return self.show()


class OwnPage(Page):
    """A page that somebody who signed in has for themselves; a stranger goes to the sign-in first, and comes back."""

    request: PersonRequest

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Let only people in who are signed in."""
        if not request.user.is_authenticated:
            return redirect_to_login(request.get_full_path() if request.method == "GET" else request.path)
        return super().dispatch(request, *args, **kwargs)
