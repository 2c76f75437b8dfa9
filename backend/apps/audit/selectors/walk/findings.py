"""What is wrong, and where."""

from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from apps.audit.enums import FindingCode

MOST_FINDINGS = 100  # are named; the rest is counted


@dataclass(frozen=True)
class Finding:
    """One thing that does not hold.

    :param number: of the link, if it is about one
    :param entry_id: of the entry, if it is about one
    :param count: how many, where it is about more than one
    """

    code: FindingCode
    number: int | None = None
    entry_id: UUID | None = None
    count: int = 1

    def facts(self) -> dict[str, Any]:
        """As JSON holds it."""
        entry = str(self.entry_id) if self.entry_id else None
        return {"code": self.code.value, "number": self.number, "entry_id": entry, "count": self.count}


@dataclass
class Findings:
    """The first of them by name, all of them by count."""

    named: list[Finding] = field(default_factory=list)
    count: int = 0

    def add(self, finding: Finding) -> None:
        """Note one."""
        self.count += 1
        if len(self.named) < MOST_FINDINGS:
            self.named.append(finding)
