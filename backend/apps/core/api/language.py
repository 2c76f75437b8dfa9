"""Which language an answer is in."""

from django.conf import settings
from django.http import HttpRequest
from django.middleware.locale import LocaleMiddleware


class ReaderLanguage(LocaleMiddleware):
    """Django's choice of the language, by Accept-Language alone.

    Shared caches tell answers apart by that header (Vary); a cookie would let one reader choose for the others. Pages
    that no cache shares between readers with cookies look at it themselves (apps/web/api/language.py).
    """

    def process_request(self, request: HttpRequest) -> None:
        """Look past the cookie."""
        kept = request.COOKIES.pop(settings.LANGUAGE_COOKIE_NAME, None)
        super().process_request(request)
        if kept:
            request.COOKIES[settings.LANGUAGE_COOKIE_NAME] = kept
