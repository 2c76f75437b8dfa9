"""Who did it, in a word."""

from apps.audit.enums import ActorState
from apps.core.models import AuditEntry


def find_actor_state(entry: AuditEntry) -> ActorState:
    """Tell a person from the system, and from a person who was erased since: none of them may pass for another."""
    if entry.actor_id is not None:
        return ActorState.PERSON
    return ActorState.FORGOTTEN if entry.is_forgotten else ActorState.SYSTEM
