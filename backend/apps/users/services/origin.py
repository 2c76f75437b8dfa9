"""Where a request came from, and how much of that a session may remember."""

import ipaddress
from dataclasses import dataclass, field

MOST_READ = 512  # characters of a User-Agent; the rest says nothing about browser or system
BROWSERS = (  # the first that fits: most of them also call themselves by the names below
    ("Edg", "Edge"),
    ("OPR/", "Opera"),
    ("SamsungBrowser", "Samsung Internet"),
    ("Firefox", "Firefox"),
    ("FxiOS", "Firefox"),
    ("CriOS", "Chrome"),
    ("Chrom", "Chrome"),
    ("Safari", "Safari"),
    ("curl/", "curl"),
)
SYSTEMS = (
    ("Android", "Android"),
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("CrOS", "ChromeOS"),
    ("Windows", "Windows"),
    ("Macintosh", "Mac"),
    ("Linux", "Linux"),
)


@dataclass(frozen=True, kw_only=True)
class Origin:
    """The address and the browser of a request, as they came; only `device` and `network` may be stored."""

    address: str = field(repr=False)
    user_agent: str = field(repr=False)

    @property
    def device(self) -> str:
        """Browser and system as a person names them ("Firefox on Android"); empty if neither is known."""
        said = self.user_agent[:MOST_READ]
        return " on ".join(name for name in (_first(BROWSERS, said), _first(SYSTEMS, said)) if name)

    @property
    def network(self) -> str:
        """The address without its last part: /24 of IPv4, /48 of IPv6; empty if it is no address."""
        try:
            length = 24 if ipaddress.ip_address(self.address).version == 4 else 48
            return str(ipaddress.ip_network(f"{self.address}/{length}", strict=False))
        except ValueError:
            return ""


def _first(table: tuple[tuple[str, str], ...], said: str) -> str:
    return next((name for mark, name in table if mark in said), "")
