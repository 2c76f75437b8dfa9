"""The service worker of push messages."""

from functools import cache
from pathlib import Path

from django.contrib.staticfiles import finders
from django.http import HttpRequest, HttpResponse
from django.views import View

WORKER = "web/push.js"


class PushWorker(View):
    """At the root, because a service worker may only speak for pages below its own address."""

    http_method_names = ["get", "head"]

    def get(self, request: HttpRequest) -> HttpResponse:
        """Give the file; browsers look for a new one themselves, so nothing on the way keeps it."""
        return HttpResponse(
            _read_worker(), content_type="text/javascript", headers={"Cache-Control": "no-cache"}
        )


@cache
def _read_worker() -> bytes:
    """As it stands in the app, whatever name `collectstatic` gives its copies."""
    found = finders.find(WORKER)
    if found is None:
        raise FileNotFoundError(WORKER)
    return Path(str(found)).read_bytes()
