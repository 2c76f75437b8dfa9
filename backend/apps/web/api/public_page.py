"""The base of pages that everybody reads."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils.cache import patch_vary_headers

from apps.core.api.limits import RateLimited, client_address, count_request
from apps.web.api.page import Page

SHARED, OWN = "public, max-age=60", "private, no-cache"


class PublicPage(Page):
    """A page for everybody. Shared caches keep only what a browser without any cookie got, and for a minute.

    So nobody gets a page with somebody else's name, form or language on it: who has a cookie asks us.
    """

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Say who may keep the answer."""
        response = super().dispatch(request, *args, **kwargs)
        if response.status_code < 400 and request.method in ("GET", "HEAD") and not response.cookies:
            response.headers["Cache-Control"] = OWN if request.COOKIES else SHARED
        patch_vary_headers(response, ["Accept-Language", "Cookie"])
        return response

    def find_excess(self, request: HttpRequest) -> RateLimited | None:
        """Count who reads, too: a page costs as much as an answer of the API."""
        if request.method == "POST":
            return super().find_excess(request)
        usage = count_request(group="pages", rate=settings.RATE_LIMIT, who=client_address(request))
        return RateLimited(retry_after=usage.reset) if usage.is_exceeded else None
