"""Ask the register about one company, and remember what it said for a day."""

from django.core.cache import cache
from django.utils import timezone

from apps.employers.clients.register.entry import Branch, Garbled, RegisterEntry, read_branches, read_entry
from apps.employers.clients.register.http import RegisterUnavailable, ask

REMEMBERED = 24 * 60 * 60  # seconds
PATH = "/api/v1/basisprofielen/{}"


def lookup(kvk_number: str, *, fresh: bool = False) -> RegisterEntry:
    """Return what the register says about the company with this number (8 digits).

    Call it outside of any transaction: it may take 2.5 times KVK_TIMEOUT seconds. What was found is remembered for
    24 hours; `fresh` asks again all the same.

    :raises NotInRegister: if the register does not know the number
    :raises RegisterUnavailable: if the register gave no usable answer
    """
    known = None if fresh else find_known(kvk_number)
    if known is not None:
        return known
    data = ask(PATH.format(kvk_number))
    try:
        entry = read_entry(data, kvk_number=kvk_number, read_at=timezone.now())
    except Garbled as error:
        raise RegisterUnavailable(f"garbled: {error}") from error
    cache.set(_key(kvk_number), entry, REMEMBERED)
    return entry


def find_known(kvk_number: str) -> RegisterEntry | None:
    """Find what the register said in the last 24 hours, without asking it."""
    known = cache.get(_key(kvk_number))
    return known if isinstance(known, RegisterEntry) else None


def lookup_branches(kvk_number: str) -> tuple[Branch, ...]:
    """Return all places of business of the company, without addresses; raises as `lookup` does."""
    data = ask(PATH.format(kvk_number) + "/vestigingen")
    try:
        return read_branches(data, kvk_number=kvk_number)
    except Garbled as error:
        raise RegisterUnavailable(f"garbled: {error}") from error


def public_url(kvk_number: str) -> str:
    """Return the page of the register where anybody can look the number up."""
    return f"https://www.kvk.nl/zoeken/?q={kvk_number}"


def _key(kvk_number: str) -> str:
    return f"employers:register:v1:{kvk_number}"
