"""All numbers of the law at once."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from apps.compliance.selectors.law.row import Row


@dataclass(frozen=True)
class Law:
    """Every row there is. Nothing here asks a database, so a rule over it is a pure function."""

    rows: tuple[Row, ...]
    version: str  # of the numbers: the same rows, the same version, in every process

    def find(self, kind: str, *, on: date, key: str = "") -> Row | None:
        """Find the newest verified row that counts on that day."""
        verified = (row for row in self._until(kind, key, on) if row.is_verified)
        return max(verified, key=_day, default=None)

    def amount(self, kind: str, *, on: date, key: str = "") -> int | None:
        """Read its number; None if nobody verified one for that day."""
        row = self.find(kind, on=on, key=key)
        return row.amount if row else None

    def find_unverified(self, kind: str, *, on: date, after: date, key: str = "") -> Row | None:
        """Find the newest row that took over after `after`, and that nobody verified."""
        later = (
            row for row in self._until(kind, key, on) if not row.is_verified and row.effective_from > after
        )
        return max(later, key=_day, default=None)

    def _until(self, kind: str, key: str, on: date) -> Iterator[Row]:
        return (row for row in self._by_name.get((kind, key), ()) if row.effective_from <= on)

    @cached_property
    def _by_name(self) -> Mapping[tuple[str, str], list[Row]]:
        """The rows by kind and key: a draft asks some dozens of times, an import for thousands of drafts."""
        found: dict[tuple[str, str], list[Row]] = {}
        for row in self.rows:
            found.setdefault((row.kind, row.key), []).append(row)
        return found


def make_law(rows: Iterable[Row]) -> Law:
    """Put rows together, in an order that does not depend on where they come from."""
    ordered = tuple(sorted(rows, key=lambda row: (row.kind, row.key, row.effective_from)))
    return Law(ordered, hashlib.sha256(repr(ordered).encode()).hexdigest()[:12])


def _day(row: Row) -> date:
    return row.effective_from
