"""What every answer gets on its way out: its version, the headers of Django's middlewares, compression."""

from functools import lru_cache

from compression_middleware.middleware import MIN_IMPROVEMENT, MIN_LEN, compressor
from corsheaders.middleware import CorsMiddleware
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.middleware.clickjacking import XFrameOptionsMiddleware
from django.middleware.csp import ContentSecurityPolicyMiddleware
from django.middleware.security import SecurityMiddleware
from django_permissions_policy import PermissionsPolicyMiddleware

from edge.answers import Answer, compare_versions
from edge.requests import Asked


def ship(asked: Asked, answer: Answer) -> Answer:
    """Make the answer ready for the wire."""
    answer.headers.setdefault("Content-Language", asked.language)
    answer.vary_by("Accept-Language")
    answer = compare_versions(asked, answer)
    guards = guarding_headers(asked.method, asked.headers.get("origin", ""), is_secure=asked.is_secure)
    answer.vary_by(*(name for name in guards.get("Vary", "").split(", ") if name))
    answer.headers = {**guards, **answer.headers}
    _compress(asked, answer)
    answer.headers["Content-Length"] = str(len(answer.body))
    return answer


@lru_cache(maxsize=256)
def guarding_headers(method: str, origin: str, *, is_secure: bool) -> dict[str, str]:
    """Ask Django's own middlewares what they put on an answer, so that the two can never differ."""
    request, response = HttpRequest(), HttpResponse()
    request.method, request.META = method, {"HTTP_ORIGIN": origin} if origin else {}
    if is_secure and settings.SECURE_PROXY_SSL_HEADER:
        request.META |= [settings.SECURE_PROXY_SSL_HEADER]
    for guard in (XFrameOptionsMiddleware, ContentSecurityPolicyMiddleware, SecurityMiddleware):
        guard(_nothing).process_response(request, response)
    CorsMiddleware(_nothing).add_response_headers(request, response)
    PermissionsPolicyMiddleware(lambda request: response)(request)
    return {name: value for name, value in response.headers.items() if name != "Content-Type"}


def _nothing(request: HttpRequest) -> HttpResponse:
    return HttpResponse()


def _compress(asked: Asked, answer: Answer) -> None:
    """Do as django-compression-middleware does; a version stays, but as a weak one."""
    if len(answer.body) < MIN_LEN:
        return
    answer.vary_by("Accept-Encoding")
    name, compress, _ = compressor(asked.headers.get("accept-encoding", ""))
    small = compress(answer.body) if name else answer.body
    if len(small) >= len(answer.body) - MIN_IMPROVEMENT:
        return
    answer.body, answer.headers["Content-Encoding"] = small, name
    if "ETag" in answer.headers:
        answer.headers["ETag"] = f"W/{answer.headers['ETag']}"
