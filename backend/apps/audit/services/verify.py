"""Prove that nobody changed or took away what was written down."""

from datetime import timedelta

import structlog

from apps.audit.clients.post import tell_auditors
from apps.audit.models import Verification
from apps.audit.selectors.auditors import list_auditors
from apps.audit.selectors.walk import Walk, walk_chain
from apps.audit.services.seal import seal_entries
from apps.core.services import acting_as_system

log = structlog.get_logger("audit")
JUST_NOW = timedelta(minutes=5)


def verify_now(*, after: int, at_most_seconds: float) -> Walk:
    """Seal what was written down just now, and walk along the chain for a bounded time."""
    seal_entries(within=JUST_NOW)
    return walk_chain(after=after, at_most_seconds=at_most_seconds)


def verify_audit() -> Walk:
    """Walk along the whole chain and keep what came of it; alarm the auditors if it does not hold.

    The walk is no transaction: the chain only grows, and nothing waits for it.
    """
    seal_entries(within=None)
    walk = walk_chain()
    findings = [finding.facts() for finding in walk.findings]
    with acting_as_system(reason="audit.verify"):
        Verification.objects.create(
            checked=walk.checked,
            head=walk.head,
            is_sound=walk.is_sound,
            findings=findings,
            seconds=walk.seconds,
        )
        auditors = list_auditors()
    if not walk.is_sound:
        log.error(
            "audit_broken", findings=walk.count, codes=sorted({finding["code"] for finding in findings})
        )
    tell_auditors(to=auditors, walk=walk)
    return walk
