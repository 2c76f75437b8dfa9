"""What cases are about: a kind and an id, looked up in the app that owns the row."""

from apps.moderation.selectors.targets.find import find_target
from apps.moderation.selectors.targets.reach import can_report
from apps.moderation.selectors.targets.target import Target

__all__ = ["Target", "can_report", "find_target"]
