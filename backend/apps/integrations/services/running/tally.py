"""What a run has seen so far."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from apps.integrations.enums import RowOutcome
from apps.jobs.services.imports import RowReport

# After one of these nobody knows what else the feed holds.
BREAKING = frozenset(
    {"broken_xml", "has_doctype", "broken_json", "too_large", "unknown_format", "page_not_read", "broken_row"}
) | {"too_many_rows"}  # fmt: skip
MOST_TOLD, MOST_DONE = 1000, 500  # rows kept of one run: with reasons, and without


@dataclass
class Tally:
    """Counts, the identifiers that were there, and whether all of the feed could be read."""

    counts: Counter[str] = field(default_factory=Counter)
    seen: set[str] = field(default_factory=set)
    is_whole: bool = True
    told: int = 0
    done: int = 0

    @property
    def is_unreadable(self) -> bool:
        """Whether nothing but failures came."""
        return not self.is_whole and not self.seen

    def add(self, reports: list[RowReport]) -> None:
        """Count some more rows."""
        for report in reports:
            self.counts.update(read=1, published=int(report.is_published))
            self.counts[report.outcome] += 1
            if report.external_id:
                self.seen.add(report.external_id)
            if any(reason.rule in BREAKING and reason.field in ("row", "page") for reason in report.reasons):
                self.is_whole = False

    def choose(self, reports: list[RowReport]) -> Iterator[RowReport]:
        """Choose what is worth keeping of these, within the bounds of one run."""
        for report in reports:
            if report.reasons and self.told < MOST_TOLD:
                self.told += 1
                yield report
            elif not report.reasons and report.outcome != RowOutcome.UNCHANGED and self.done < MOST_DONE:
                self.done += 1
                yield report
