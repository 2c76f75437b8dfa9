"""How much one caller may ask: counted in the cache, told in every answer."""

import ipaddress
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from django_ratelimit.core import get_usage

from apps.core.errors import DomainError

SECONDS = {"s": 1, "m": 60, "h": 3600, "d": 86400}


class RateLimited(DomainError):
    """The caller asked more than the limit of this group allows."""

    code, status = "rate_limited", 429
    message = _("You asked too much in a short time. Please wait a moment.")


@dataclass(frozen=True)
class Usage:
    """A caller's use of one limit; `reset` in seconds."""

    group: str
    quota: int
    window: int
    remaining: int
    reset: int
    is_exceeded: bool = False

    def headers(self) -> dict[str, str]:
        """Say it as draft-ietf-httpapi-ratelimit-headers wants it."""
        return {
            "RateLimit-Policy": f'"{self.group}";q={self.quota};w={self.window}',
            "RateLimit": f'"{self.group}";r={self.remaining};t={self.reset}',
        }


def _trusted(address: str) -> bool:
    proxies: Iterable[str] = settings.TRUSTED_PROXIES
    try:
        return any(ipaddress.ip_address(address) in ipaddress.ip_network(proxy) for proxy in proxies)
    except ValueError:
        return False


def client_address(request: HttpRequest) -> str:
    """Return the address of the caller: the last one in X-Forwarded-For that no proxy of ours put there.

    Only what TRUSTED_PROXIES (networks) appended is believed; a forged header changes nothing. Of IPv6 it is the first
    64 bits, because every household has all the addresses behind them to choose from.
    """
    hops = [hop.strip() for hop in request.headers.get("X-Forwarded-For", "").split(",") if hop.strip()]
    address = str(request.META.get("REMOTE_ADDR", ""))
    while hops and _trusted(address):
        address = hops.pop()
    return _household(address)


def _household(address: str) -> str:
    try:
        known = ipaddress.ip_address(address)
    except ValueError:
        return address
    if isinstance(known, ipaddress.IPv4Address):
        return address
    return str(known.ipv4_mapped or ipaddress.IPv6Address(int(known) >> 64 << 64))


def _count(request: HttpRequest, group: str, rate: str, who: str) -> dict[str, Any] | None:
    """Count; None if the count vanished under our hands: Redis was flushed, or went away, between its two commands."""
    usage: dict[str, Any] | None = get_usage(
        request, group=group, key=lambda *_: who, rate=rate, increment=True
    )
    return usage


def count_request(request: HttpRequest, *, group: str, rate: str, who: str) -> Usage:
    """Count this request for `who` in `group`.

    :param rate: as django-ratelimit writes it, "600/m" (s, m, h or d)
    """
    usage = _count(request, group, rate, who) or _count(request, group, rate, who)
    if usage is None:  # RATELIMIT_ENABLE is off
        return Usage(group, 0, 0, 0, 0)
    return Usage(
        group=group,
        quota=usage["limit"],
        window=SECONDS[rate[-1]],
        remaining=max(0, usage["limit"] - usage["count"]),
        reset=max(1, int(usage["time_left"])),
        is_exceeded=usage["should_limit"],
    )
