"""What one fetch may cost, and what it must bring."""

from dataclasses import dataclass

MEGABYTE = 1024 * 1024
DOCUMENTS = (
    "text/",
    "application/json",
    "application/xml",
    "application/csv",
    "application/octet-stream",
    "+json",
    "+xml",
)


@dataclass(frozen=True, kw_only=True)
class Limits:
    """Bounds of one fetch: of all its redirects and tries together, where not said otherwise.

    :param max_bytes: of the body as it is read, after decompression
    :param deadline_seconds: from the call to the last byte, waiting for names and for our turn included
    :param connect_seconds: for one connection, TLS included
    :param read_seconds: without a single byte
    :param tries: how often a failure is tried that may pass
    :param types: beginnings (or, with a plus, endings) of the content types that are read; empty: all of them
    :param asks_robots: whether the site's robots.txt must allow it; False only for programs' interfaces that are
        documented for this use
    """

    max_bytes: int = 50 * MEGABYTE
    max_redirects: int = 5
    deadline_seconds: float = 60.0
    connect_seconds: float = 5.0
    read_seconds: float = 10.0
    tries: int = 3
    types: tuple[str, ...] = DOCUMENTS
    asks_robots: bool = True


DEFAULT = Limits()


@dataclass(frozen=True)
class Validators:
    """What the last answer said about itself; with it, an unchanged document is a short 304."""

    etag: str = ""
    last_modified: str = ""

    def as_headers(self) -> dict[str, str]:
        """The headers that ask for a change only."""
        headers = {"If-None-Match": self.etag, "If-Modified-Since": self.last_modified}
        return {name: value for name, value in headers.items() if value}
