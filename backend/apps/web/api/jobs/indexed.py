"""Pages that search engines may show: one address each, and the same page in other languages."""

from typing import Any

from django.conf import settings
from django.http import HttpResponse

from apps.web.api.language import CHOICE
from apps.web.api.public_page import PublicPage


class IndexedPage(PublicPage):
    """Names its own address and its translations in the head."""

    def show(self, *, status: int = 200, template: str | None = None, **context: Any) -> HttpResponse:
        """Show it; what was asked besides the language makes no other page."""
        page = f"{settings.PUBLIC_URL}{self.request.path}"
        chosen = self.request.GET.get(CHOICE)
        known = dict(settings.LANGUAGES)
        addresses = {
            "canonical": f"{page}?{CHOICE}={chosen}" if chosen in known else page,
            "alternates": [(code, f"{page}?{CHOICE}={code}") for code in known] + [("x-default", page)],
        }
        return super().show(status=status, template=template, **{**addresses, **context})
