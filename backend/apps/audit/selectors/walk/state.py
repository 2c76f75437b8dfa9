"""Where a walk stands, and what one step more shows."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from apps.audit.enums import FindingCode as Code
from apps.audit.selectors.heads import make_head
from apps.audit.selectors.walk.findings import Finding, Findings
from apps.audit.selectors.walk.steps import Step

# The sealer takes entries by their age, and looks through the last days every hour: late ones are late by less.
LATE = timedelta(hours=3)
EVER = datetime(2000, 1, 1, tzinfo=UTC)  # before any entry


@dataclass
class State:
    """Number and head of the last link that was looked at, and the newest entry so far.

    :param anchors: number of a link → the head that was signed there
    """

    number: int
    head: str
    anchors: Mapping[int, str]
    newest: datetime = EVER
    checked: int = 0
    findings: Findings = field(default_factory=Findings)

    def take(self, step: Step) -> None:
        """Go one link on."""
        self._look_at_link(step)
        self._look_at_entry(step)
        if self.anchors.get(step.number, step.head) != step.head:
            self.findings.add(Finding(Code.ANCHOR_MISMATCH, step.number))
        self.number, self.head = step.number, step.head  # what comes behind is judged by what stands here
        self.checked += 1

    def _look_at_link(self, step: Step) -> None:
        missing = step.number - self.number - 1
        if missing:
            self.findings.add(Finding(Code.LINK_MISSING, self.number + 1, count=missing))
        elif step.head != make_head(before=self.head, number=step.number, digest=step.digest):
            self.findings.add(Finding(Code.LINK_CHANGED, step.number, step.entry_id))

    def _look_at_entry(self, step: Step) -> None:
        if not step.is_there:
            self.findings.add(Finding(Code.ENTRY_MISSING, step.number, step.entry_id))
            return
        if not step.is_same:
            self.findings.add(Finding(Code.ENTRY_CHANGED, step.number, step.entry_id))
        if not step.has_its_actor:
            self.findings.add(Finding(Code.ACTOR_CHANGED, step.number, step.entry_id))
        self._look_at_date(step)

    def _look_at_date(self, step: Step) -> None:
        """An entry is sealed after it was made, and about when its neighbors were; what comes from the future is found
        by itself, and says nothing about those that come after it."""
        is_from_the_future = step.created_at > step.sealed_at + LATE
        if is_from_the_future or step.created_at < self.newest - LATE:
            self.findings.add(Finding(Code.ENTRY_BACKDATED, step.number, step.entry_id))
        if not is_from_the_future:
            self.newest = max(self.newest, step.created_at)
