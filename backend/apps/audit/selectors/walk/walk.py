"""One walk."""

import time
from dataclasses import dataclass

from apps.audit.models import Anchor, Link
from apps.audit.selectors.digest import GENESIS
from apps.audit.selectors.walk.findings import Finding
from apps.audit.selectors.walk.state import State
from apps.audit.selectors.walk.steps import find_step, iterate_pages
from apps.audit.selectors.walk.whole import find_at_the_end


@dataclass(frozen=True, kw_only=True)
class Walk:
    """How far it went, and what it found.

    :param after: the number of the link behind which it began
    :param number: the number of the last link that it looked at
    :param head: the head of the chain there
    :param is_complete: whether that is the end of the chain
    :param findings: the first hundred; `count` says how many there are
    """

    after: int
    number: int
    head: str
    checked: int
    is_complete: bool
    findings: list[Finding]
    count: int
    seconds: float

    @property
    def is_sound(self) -> bool:
        """Whether nothing was found."""
        return self.count == 0


def walk_chain(*, after: int = 0, at_most_seconds: float | None = None) -> Walk:
    """Compare every link with the one before and with its entry; at the end look at what has no link.

    :param after: begin behind the link of this number; what stands before it was looked at by another walk
    :param at_most_seconds: stop after the page at which so much time has gone by
    """
    started = time.monotonic()
    state, is_complete = _begin(after), True
    for steps in iterate_pages(after=after):
        for step in steps:
            state.take(step)
        if at_most_seconds is not None and time.monotonic() - started >= at_most_seconds:
            is_complete = not Link.objects.filter(number__gt=state.number).exists()
            break
    if is_complete:
        for finding in find_at_the_end(number=state.number):
            state.findings.add(finding)
    return Walk(
        after=after, number=state.number, head=state.head, checked=state.checked, is_complete=is_complete,
        findings=state.findings.named, count=state.findings.count, seconds=time.monotonic() - started,
    )  # fmt: skip


def _begin(after: int) -> State:
    anchors = dict(Anchor.objects.filter(number__gt=after).values_list("number", "head"))
    last = find_step(number=after)
    if last is None:
        return State(number=after, head=GENESIS, anchors=anchors)
    state = State(number=after, head=last.head, anchors=anchors)
    if last.is_there:
        state.newest = min(last.created_at, last.sealed_at)
    return state
