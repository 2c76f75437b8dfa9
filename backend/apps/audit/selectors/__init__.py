"""What the app knows."""

from apps.audit.selectors.actors import find_actor_state
from apps.audit.selectors.changes import list_changes
from apps.audit.selectors.heads import find_head_at, find_last_link, get_end
from apps.audit.selectors.logs import get_log_line, list_log_lines
from apps.audit.selectors.trail import list_audit, list_links
from apps.audit.selectors.walk import Finding, Walk, walk_chain

__all__ = [
    "Finding",
    "Walk",
    "find_actor_state",
    "find_head_at",
    "find_last_link",
    "get_end",
    "get_log_line",
    "list_audit",
    "list_changes",
    "list_links",
    "list_log_lines",
    "walk_chain",
]
