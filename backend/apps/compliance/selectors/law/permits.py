"""What a labour supplier must have on a day."""

from datetime import date

from apps.compliance.enums import ReferenceKind
from apps.compliance.selectors.law.law import Law
from apps.compliance.selectors.law.stored import get_law

PERMITS = ("waadi", "nau_registered", "nau_admitted")


def list_permits_needed(*, on: date, law: Law | None = None) -> list[str]:
    """List them, first the oldest: Waadi 7a; from 2027 known to the NAU; from 2028 admitted by it (Wtta)."""
    law = law or get_law()
    return [name for name in PERMITS if law.amount(ReferenceKind.PERMIT, on=on, key=name)]
