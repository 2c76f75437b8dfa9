"""The service worker that keeps the pages of help on the reader's device."""

import json
from functools import cache
from pathlib import Path
from typing import Final

from django.conf import settings
from django.contrib.staticfiles import finders
from django.http import Http404, HttpRequest, HttpResponse
from django.views import View

from apps.web.api.help.kept import list_kept

WORKER: Final = "web/help-worker.js"


class HelpWorker(View):
    """Below `/help/`, because it speaks for those pages only; one address for each language."""

    http_method_names = ["get", "head"]

    def get(self, request: HttpRequest, language: str) -> HttpResponse:
        """Give it, with what it keeps; browsers look for a new one themselves, so nothing on the way keeps it.

        :raises Http404: for a language that we do not speak
        """
        if language not in dict(settings.LANGUAGES):
            raise Http404
        script = f"const HELP = {json.dumps(list_kept(language=language))};\n{_read_worker()}"
        return HttpResponse(script, content_type="text/javascript", headers={"Cache-Control": "no-cache"})


@cache
def _read_worker() -> str:
    """As it stands in the app, whatever name `collectstatic` gives its copies."""
    found = finders.find(WORKER)
    if found is None:
        raise FileNotFoundError(WORKER)
    return Path(str(found)).read_text(encoding="utf-8")
