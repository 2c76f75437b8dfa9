"""Where a mail comes back to: an address of its own, signed, so that nobody can make up that it did."""

import re
from uuid import UUID

from django.conf import settings
from django.utils.crypto import constant_time_compare, salted_hmac

SIGNS = 20  # of the signature; with the id it stays below the 64 that a name before the @ may have
RETURN_PATH = re.compile(r"b\+(?P<id>[0-9a-f]{32})\.(?P<signature>[0-9a-f]{20})@", re.I)


def return_path_of(*, delivery_id: UUID) -> str:
    """Make the return address of a delivery; empty if BOUNCE_DOMAIN is."""
    if not settings.BOUNCE_DOMAIN:
        return ""
    return f"b+{delivery_id.hex}.{_sign(delivery_id.hex)}@{settings.BOUNCE_DOMAIN}"


def read_return_path(address: str) -> UUID | None:
    """Say which delivery came back to this address; None if we did not make it. Mail servers may change its case."""
    found = RETURN_PATH.search(address)
    if found is None:
        return None
    number = found["id"].lower()
    is_ours = constant_time_compare(_sign(number), found["signature"].lower())
    return UUID(hex=number) if is_ours else None


def _sign(number: str) -> str:
    return salted_hmac("notifications.return_path", number, algorithm="sha256").hexdigest()[:SIGNS]
