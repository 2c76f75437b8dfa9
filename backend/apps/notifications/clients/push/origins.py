"""Which servers we post to: an address of a subscription comes from a browser, so from anybody."""

from urllib.parse import SplitResult, urlsplit

from django.conf import settings

LONGEST = 1000  # characters
PORTS = {"https": 443, "http": 80}


def is_push_address(address: str) -> bool:
    """Whether the address belongs to one of the push services in PUSH_ORIGINS.

    An entry is `https://host`, or `https://*.host` for every name below it. A list of known names, because whatever
    else is public today may lead into somebody's network tomorrow.
    """
    if len(address) > LONGEST or not address.isascii() or not address.isprintable():
        return False
    try:
        url = urlsplit(address)
        origin = _origin(url)
    except ValueError:
        return False
    is_plain = not (url.username or url.password or "\\" in address or " " in address)
    return is_plain and any(_fits(origin, urlsplit(known)) for known in settings.PUSH_ORIGINS)


def _origin(url: SplitResult) -> tuple[str, str, int | None]:
    return url.scheme, url.hostname or "", url.port or PORTS.get(url.scheme)


def _fits(origin: tuple[str, str, int | None], known: SplitResult) -> bool:
    scheme, host, port = _origin(known)
    if (scheme, port) != (origin[0], origin[2]):
        return False
    return origin[1].endswith(host[1:]) if host.startswith("*.") else origin[1] == host
