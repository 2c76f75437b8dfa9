"""One number of the law, as rules read it."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, kw_only=True)
class Row:
    """A row of reference data without the table it comes from."""

    kind: str
    key: str
    effective_from: date
    amount: int | None
    is_verified: bool
    source_name: str
    source_url: str
    checked_on: date
