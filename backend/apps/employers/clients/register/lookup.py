"""Ask the register about one company, and remember what it said for a day."""

from dataclasses import replace

from django.core.cache import cache
from django.utils import timezone

from apps.employers.clients.register.entry import RegisterEntry
from apps.employers.clients.register.fields import Garbled
from apps.employers.clients.register.http import DEADLINES, RegisterUnavailable, ask
from apps.employers.clients.register.reading import read_branches, read_entry

REMEMBERED = 24 * 60 * 60  # seconds
HURRIED = 0.9  # times KVK_TIMEOUT: a try that timed out is the last one
PATH = "/api/v1/basisprofielen/{}"


def lookup(kvk_number: str, *, fresh: bool = False, in_a_hurry: bool = False) -> RegisterEntry:
    """Return what the register says about the company with this number (8 digits).

    Call it outside of any transaction: it may take more than 2.5 times KVK_TIMEOUT seconds; `in_a_hurry`, because
    somebody waits, it ends after about one. What was found is remembered for 24 hours; `fresh` asks again all the same.

    :raises NotInRegister: if the register does not know the number
    :raises RegisterUnavailable: if the register gave no usable answer
    """
    known = None if fresh else find_known(kvk_number)
    if known is not None:
        return known
    data = ask(PATH.format(kvk_number), deadlines=HURRIED if in_a_hurry else DEADLINES)
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


def lookup_with_branch(kvk_number: str, branch_number: str, *, fresh: bool = False) -> RegisterEntry:
    """Return what `lookup` returns; with all branches if the one that is asked for is not among them.

    The company's own entry names the main branch only. Raises as `lookup` does.
    """
    entry = lookup(kvk_number, fresh=fresh)
    if not branch_number or branch_number in {branch.number for branch in entry.branches}:
        return entry
    data = ask(PATH.format(kvk_number) + "/vestigingen")
    try:
        branches = read_branches(data, kvk_number=kvk_number)
    except Garbled as error:
        raise RegisterUnavailable(f"garbled: {error}") from error
    return replace(entry, branches=branches)


def public_url(kvk_number: str) -> str:
    """Return the page of the register where anybody can look the number up."""
    return f"https://www.kvk.nl/zoeken/?q={kvk_number}"


def _key(kvk_number: str) -> str:
    return f"employers:register:v1:{kvk_number}"
