"""Walking along the chain to see whether it holds."""

from apps.audit.selectors.walk.findings import MOST_FINDINGS, Finding
from apps.audit.selectors.walk.walk import Walk, walk_chain

__all__ = ["MOST_FINDINGS", "Finding", "Walk", "walk_chain"]
