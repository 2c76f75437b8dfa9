"""Whether a company may lend out workers on a day (Waadi 7a; Wtta)."""

from collections.abc import Collection
from datetime import date

from apps.compliance.enums import RuleCode
from apps.compliance.selectors import Law, list_permits_needed
from apps.compliance.services.book import make_finding
from apps.compliance.services.finding import Finding

NAMES = {  # as the registers call them, so in every language the same
    "waadi": "Waadi (KVK)",
    "nau_registered": "NAU: geregistreerd",
    "nau_admitted": "NAU: toegelaten",
}
INCLUDES = {"nau_admitted": "nau_registered"}  # who is admitted was registered before


def check_permit(
    *, is_labour_supplier: bool, facts: Collection[str], on: date, law: Law | None = None
) -> list[Finding]:
    """Refuse a supplier that lacks what that day asks for; who supplies nobody needs nothing.

    :param facts: what evidence was seen of, of `PERMITS`: "waadi", "nau_registered", "nau_admitted"
    """
    if not is_labour_supplier:
        return []
    seen = {*facts, *(INCLUDES[fact] for fact in facts if fact in INCLUDES)}
    missing = [name for name in list_permits_needed(on=on, law=law) if name not in seen]
    if not missing:
        return []
    return [make_finding(RuleCode.NOT_ADMITTED, missing=[NAMES[name] for name in missing])]
