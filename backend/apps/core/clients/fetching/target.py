"""Where a URL leads, read by one parser for the check and for the connection alike."""

import re
from typing import NamedTuple

import httpx2
from django.conf import settings

from apps.core.clients.fetching.hosts import read_host
from apps.core.clients.fetching.refusals import BadAddress, NotHttp, PortNotAllowed

LONGEST = 2000  # characters
PORTS = {"http": 80, "https": 443}
# No name or password, no zone of an IPv6 address, a port in plain digits: what parsers disagree about.
PLAIN = re.compile(r"[A-Za-z]+://(?:\[[0-9A-Fa-f:.]+\]|[^\[\]:/?#@]+)(?::[0-9]{1,5})?(?:[/?#].*)?")


class Target(NamedTuple):
    """A URL that may be asked, as far as its text tells.

    `host` is in ASCII (punycode, or an address without brackets); `path` is percent-encoded, with the query.
    """

    url: str
    scheme: str
    host: str
    port: int
    path: bytes

    @property
    def authority(self) -> str:
        """What goes into the header Host."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == PORTS[self.scheme] else f"{host}:{self.port}"

    @property
    def origin(self) -> str:
        """What one robots.txt speaks for."""
        return f"{self.scheme}://{self.authority}"


def read_target(text: str) -> Target:
    """Read a URL, absolute and without a name or password in it. Asks no name server and connects to nothing.

    :raises FetchRefused: NotHttp, BadAddress, PortNotAllowed or AddressNotPublic
    """
    url = _parse(text)
    if url.scheme not in PORTS:
        raise NotHttp
    if not PLAIN.fullmatch(text):
        raise BadAddress
    host = read_host(url.raw_host.decode("ascii", "replace"))
    port = PORTS[url.scheme] if url.port is None else url.port
    if port not in settings.FETCH_PORTS:
        raise PortNotAllowed
    return Target(str(url.copy_with(fragment=None)), url.scheme, host, port, url.raw_path)


def join_target(base: Target, location: str) -> Target:
    """Read where a redirect leads; it may be relative.

    :raises FetchRefused: as `read_target`
    """
    try:
        return read_target(str(httpx2.URL(base.url).join(_clean(location))))
    except (httpx2.InvalidURL, ValueError):
        raise BadAddress from None


def _parse(text: str) -> httpx2.URL:
    try:
        return httpx2.URL(_clean(text))
    except (httpx2.InvalidURL, ValueError):
        raise BadAddress from None


def _clean(text: str) -> str:
    """Refuse what browsers repair, each in its own way: a backslash, spaces, control characters."""
    if len(text) > LONGEST or "\\" in text or not text.isprintable() or " " in text:
        raise BadAddress
    return text
