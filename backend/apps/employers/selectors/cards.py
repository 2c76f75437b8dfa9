"""What the public sees of an employer."""

from collections.abc import Iterable

from django.db.models import Prefetch

from apps.employers.enums import CheckKind
from apps.employers.models import Check, Employer
from apps.employers.models.identifiers import is_sole_trader
from apps.employers.querysets import CheckQuerySet, EmployerQuerySet

FOR_LENDERS = frozenset({CheckKind.WAADI, CheckKind.NAU, CheckKind.SNA, CheckKind.ABU_NBBU})
ADDRESS = ("street", "house_number", "postcode", "place")


def list_employer_cards() -> EmployerQuerySet:
    """List the verified employers, each with the checks that count as `current_checks` (two queries in all)."""
    employers = Employer.objects.all().verified().select_related("response_record")
    cards: EmployerQuerySet = employers.prefetch_related(current_checks())
    return cards


def current_checks() -> "Prefetch[str, CheckQuerySet, str]":
    """Say how to fetch the checks that count of many employers at once; they arrive as `current_checks`."""
    return Prefetch("checks", queryset=Check.objects.newest_of_each_kind(), to_attr="current_checks")


def find_public_address(*, employer: Employer) -> dict[str, str] | None:
    """Find the address that everybody may see, by the names of its fields.

    None where the register shields it, where it may be somebody's home (a sole trader), and as long as the register
    did not say which of these holds.
    """
    is_private = employer.is_address_hidden or is_sole_trader(employer.legal_form) or not employer.legal_form
    if is_private or not employer.street:
        return None
    return {name: getattr(employer, name) for name in ADDRESS}


def list_unchecked(*, employer: Employer, checks: Iterable[Check]) -> list[CheckKind]:
    """List the kinds that nobody looked at, of those that say something about this kind of company."""
    known = {check.kind for check in checks}
    not_asked: frozenset[CheckKind] = frozenset() if employer.supplies_labour else FOR_LENDERS
    return [kind for kind in CheckKind if kind not in known and kind not in not_asked]
