"""What an act changed in its row: before and after, from the history that triggers write."""

from apps.audit.selectors.changes.attach import list_changes

__all__ = ["list_changes"]
