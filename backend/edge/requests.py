"""What somebody asks, read from the ASGI scope."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any

from django.conf import settings
from django.http import HttpRequest, QueryDict
from django.utils.translation import get_language_from_request

from apps.core.api.addresses import find_caller

Scope = Mapping[str, Any]


@dataclass
class Asked:
    """One request; header names are small letters."""

    method: str
    path: str
    query_string: bytes
    headers: Mapping[str, str]
    peer: str
    scheme: str
    secure_scheme: str = ""

    @classmethod
    def of(cls, scope: Scope) -> "Asked":
        """Read the scope. What comes twice counts as one header, as in WSGI."""
        headers: dict[str, str] = {}
        for name, value in scope["headers"]:
            key, text = name.decode("latin-1"), value.decode("latin-1")
            headers[key] = f"{headers[key]},{text}" if key in headers else text
        peer = scope["client"][0] if scope.get("client") else ""
        return cls(scope["method"], scope["path"], scope["query_string"], headers, peer, scope["scheme"])

    @cached_property
    def query(self) -> QueryDict:
        """The parameters.

        :raises SuspiciousOperation: if there are too many
        """
        return QueryDict(self.query_string)

    @property
    def host(self) -> str:
        """The host that was asked.

        :raises DisallowedHost: if it is none of ours
        """
        return check_host(self.headers.get("host", ""), tuple(settings.ALLOWED_HOSTS))

    @property
    def is_secure(self) -> bool:
        """Whether it came over TLS, as far as we or the proxy in front know."""
        if not settings.SECURE_PROXY_SSL_HEADER:
            return self.scheme == "https"
        name, wanted = settings.SECURE_PROXY_SSL_HEADER
        return self.headers.get(name.removeprefix("HTTP_").replace("_", "-").lower()) == wanted

    @property
    def address(self) -> str:
        """The whole address without the query, for links."""
        return f"{'https' if self.is_secure else 'http'}://{self.host}{self.path}"

    @cached_property
    def language(self) -> str:
        """The language of the answer, by Accept-Language alone."""
        return choose_language(self.headers.get("accept-language", ""))

    @property
    def caller(self) -> str:
        """Whom limits count."""
        return find_caller(self.peer, self.headers.get("x-forwarded-for", ""))


@lru_cache(maxsize=256)
def check_host(host: str, allowed: tuple[str, ...]) -> str:
    """Let Django look at the host; `allowed` is there to forget what was decided by other settings."""
    request = HttpRequest()
    request.META = {"HTTP_HOST": host} if host else {"SERVER_NAME": "", "SERVER_PORT": "80"}
    return request.get_host()


@lru_cache(maxsize=1024)
def choose_language(accepted: str) -> str:
    """Let Django choose."""
    request = HttpRequest()
    request.META = {"HTTP_ACCEPT_LANGUAGE": accepted}
    return get_language_from_request(request)
