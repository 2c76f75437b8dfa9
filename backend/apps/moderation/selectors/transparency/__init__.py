"""Counts that everybody may read (DSA 15 and 24)."""

from apps.moderation.selectors.transparency.numbers import FEW, count_up, show_count
from apps.moderation.selectors.transparency.report import get_transparency

__all__ = ["FEW", "count_up", "get_transparency", "show_count"]
