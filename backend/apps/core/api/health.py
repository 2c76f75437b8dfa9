"""Probes for the people and machines that run the platform."""

import ipaddress
import secrets
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe
from prometheus_client import CONTENT_TYPE_LATEST

from apps.core.api.addresses import find_caller
from apps.core.api.metrics import exposition
from apps.core.api.problems import MEDIA_TYPE, problem
from apps.core.selectors import REQUIRED, check_health

READY = {"database", "migrations"}


@never_cache
@require_safe
def livez(request: HttpRequest) -> JsonResponse:
    """Answer that the process is alive; asks nothing else."""
    return JsonResponse({"status": "ok"})


@never_cache
@require_safe
def readyz(request: HttpRequest) -> JsonResponse:
    """Answer whether this process may get traffic. Redis may be away: the limits and sessions live on without it."""
    checks = check_health(READY | {"cache"})
    ready = all(checks[name] for name in READY)
    return _report({"status": "ok" if ready else "unavailable", "checks": checks}, works=ready)


@never_cache
@require_safe
def health(request: HttpRequest) -> JsonResponse:
    """Answer what works: 503 when something fails without which no request can be served."""
    checks = check_health()
    failed = {name for name, passed in checks.items() if not passed}
    body = {
        "status": "unavailable" if failed & REQUIRED else "degraded" if failed else "ok",
        "service": settings.SERVICE_NAME,
        "version": settings.SERVICE_VERSION,
        "timestamp": timezone.now().isoformat(),
        "environment": settings.ENVIRONMENT,
        "checks": checks,
    }
    return _report(body, works=not failed & REQUIRED)


def _report(body: dict[str, Any], *, works: bool) -> JsonResponse:
    """Answer; 503 says when to ask again, as every 503 of ours does."""
    return JsonResponse(body, status=200 if works else 503, headers={} if works else {"Retry-After": "5"})


@never_cache
@require_safe
def metrics(request: HttpRequest) -> HttpResponse:
    """Answer Prometheus, if it shows the scrape token or comes from a private network."""
    if not _may_scrape(request):
        body = problem(403, "permission_denied", "Show the scrape token, or come from a private network.")
        return JsonResponse(body, status=403, content_type=MEDIA_TYPE)
    return HttpResponse(exposition(), content_type=CONTENT_TYPE_LATEST)


def _may_scrape(request: HttpRequest) -> bool:
    meta = request.META
    return may_scrape(
        authorization=meta.get("HTTP_AUTHORIZATION", ""),
        peer=meta.get("REMOTE_ADDR", ""),
        forwarded=meta.get("HTTP_X_FORWARDED_FOR"),
    )


def may_scrape(*, authorization: str, peer: str, forwarded: str | None) -> bool:
    """Whether metrics are for this caller: it shows the token, or, where none is set, comes from a private network."""
    if settings.METRICS_TOKEN:
        shown = authorization.removeprefix("Bearer ")
        return secrets.compare_digest(shown.encode(), settings.METRICS_TOKEN.encode())
    if forwarded is not None and not settings.TRUSTED_PROXIES:
        return False  # a proxy that we do not know hides where it comes from
    try:
        return ipaddress.ip_address(find_caller(peer, forwarded or "") or "0.0.0.0").is_private  # nosec B104
    except ValueError:
        return False  # a proxy of ours passed on something that is no address
