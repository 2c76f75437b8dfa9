"""How much one caller may ask: counted in the cache, told in every answer."""

from typing import Any

from django.core.cache import caches
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from apps.core.api.addresses import find_caller
from apps.core.api.rates import Usage, find_window
from apps.core.errors import DomainError


class RateLimited(DomainError):
    """The caller asked more than the limit of this group allows."""

    code, status = "rate_limited", 429
    message = _("You asked too much in a short time. Please wait a moment.")


def client_address(request: HttpRequest) -> str:
    """Return the address of the caller, as far as we know it (`find_caller`)."""
    meta = request.META
    return find_caller(str(meta.get("REMOTE_ADDR", "")), str(meta.get("HTTP_X_FORWARDED_FOR", "")))


def count_request(*, group: str, rate: str, who: str) -> Usage:
    """Count one request of `who` in `group`, in one round trip to the cache.

    :param rate: "600/m" (s, m, h or d)
    """
    window = find_window(group=group, rate=rate, who=who)
    cache: Any = caches["default"]
    return window.usage(cache.count(window.name, window.lifetime))
