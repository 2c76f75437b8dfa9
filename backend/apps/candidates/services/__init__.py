"""Writes of the app: only the candidate changes the own profile."""

from apps.candidates.services.hide import hide_profile
from apps.candidates.services.profile import HoursOutOfOrder, ensure_candidate, save_profile

__all__ = ["HoursOutOfOrder", "ensure_candidate", "hide_profile", "save_profile"]
