"""Writes of the app: only the candidate changes the own profile."""

from apps.candidates.services.canaries import make_canaries
from apps.candidates.services.hide import hide_profile
from apps.candidates.services.profile import HoursOutOfOrder, ensure_candidate, save_profile
from apps.candidates.services.views import note_views

__all__ = [
    "HoursOutOfOrder",
    "ensure_candidate",
    "hide_profile",
    "make_canaries",
    "note_views",
    "save_profile",
]
