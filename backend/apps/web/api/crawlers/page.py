"""The base of what crawlers read."""

from typing import Any

from django.http import HttpRequest
from django.http.response import HttpResponseBase

from apps.web.api.public_page import PublicPage

SHARED = "public, max-age=3600"
XML = "application/xml; charset=utf-8"


class CrawlerPage(PublicPage):
    """Something that is the same for everybody, in any language, for an hour."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Let everybody keep it."""
        response = super().dispatch(request, *args, **kwargs)
        if response.status_code == 200:
            response.headers["Cache-Control"] = SHARED
            response.cookies.clear()  # what everybody may keep is no place for somebody's choice of a language
            for name in ("Vary", "Content-Language"):
                response.headers.pop(name, None)
        return response
