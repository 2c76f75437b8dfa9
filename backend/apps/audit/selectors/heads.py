"""How one link follows from the one before."""

import hashlib

from apps.audit.models import Link
from apps.audit.selectors.digest import GENESIS


def make_head(*, before: str, number: int, digest: str) -> str:
    """Hash the head before, the place and the digest of the entry: the head of the chain up to here."""
    return hashlib.sha256(f"{before}:{number}:{digest}".encode()).hexdigest()


def find_last_link() -> Link | None:
    """Find where the chain ends; None while it is empty."""
    return Link.objects.order_by("-number").first()


def get_end() -> tuple[int, str]:
    """Say where the chain ends: number and head."""
    last = find_last_link()
    return (last.number, last.head) if last else (0, GENESIS)


def find_head_at(*, number: int) -> str | None:
    """Find the head that the chain has at this place; None if it has no such place."""
    return Link.objects.filter(number=number).values_list("head", flat=True).first()
