"""What the pages of one link share."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase

from apps.core.api.limits import RateLimited, client_address, count_request
from apps.resumes.services.sharing import OPEN_FOR, LinkDead, Shared, open_shared, sign_pass
from apps.web.api.forms.base import HouseForm
from apps.web.api.page import Page

COOKIE = "shared"
RATE, RATE_GROUP = "60/m", "shared-resume"  # as the API's
ROBOTS = "noindex, nofollow, noarchive"


class SharedPage(Page):
    """A page of the link in the address. No search engine keeps it."""

    template = "web/shared/closed.html"

    def dispatch(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponseBase:
        """Say so on every answer, whatever it is."""
        response = super().dispatch(request, *args, **kwargs)
        response.headers["X-Robots-Tag"] = ROBOTS
        return response

    def find_excess(self, request: HttpRequest) -> RateLimited | None:
        """Count looks, too, with those at the API: each costs the check of a password."""
        usage = count_request(group=RATE_GROUP, rate=RATE, who=client_address(request))
        return RateLimited(retry_after=usage.reset) if usage.is_exceeded else super().find_excess(request)

    def show_closed(self, form: HouseForm) -> HttpResponse:
        """Answer with the one page of all links that show nothing, with a place for a password."""
        return self.show(status=LinkDead.status, form=form)

    def open(self, *, password: str = "", is_counted: bool = True) -> Shared:
        """Open the link with the password, or with the pass that an earlier one gave.

        :raises LinkDead: if it shows nothing to this reader
        :raises TooManyAttempts: after too many passwords
        """
        return open_shared(
            slug=self.kwargs["slug"],
            password=password,
            pass_token="" if password else self.request.COOKIES.get(COOKIE, ""),
            address=client_address(self.request),
            reader_id=self.request.user.pk if self.request.user.is_authenticated else None,
            is_counted=is_counted,
        )


def keep_pass(response: HttpResponse, shared: Shared, path: str) -> HttpResponse:
    """Let the browser keep the pass for this one address, for half an hour."""
    response.set_cookie(
        COOKIE,
        sign_pass(shared=shared),
        max_age=OPEN_FOR,
        path=path,
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )
    return response
