"""From kind and id to the row."""

from collections.abc import Callable, Mapping
from uuid import UUID

from apps.moderation.enums import TargetKind
from apps.moderation.selectors.targets.offers import find_employer, find_job
from apps.moderation.selectors.targets.people import find_application, find_candidate, find_document
from apps.moderation.selectors.targets.talks import find_conversation, find_message
from apps.moderation.selectors.targets.target import Target

FINDERS: Mapping[TargetKind, Callable[[UUID], Target | None]] = {
    TargetKind.JOB: find_job,
    TargetKind.EMPLOYER: find_employer,
    TargetKind.MESSAGE: find_message,
    TargetKind.CONVERSATION: find_conversation,
    TargetKind.APPLICATION: find_application,
    TargetKind.CANDIDATE: find_candidate,
    TargetKind.DOCUMENT: find_document,
}


def find_target(*, kind: TargetKind, target_id: UUID | None) -> Target | None:
    """Find what a case is about; None if it is gone, or only an address. For staff and the system."""
    return FINDERS[kind](target_id) if kind in FINDERS and target_id else None
