"""What a candidate tells about work."""

from apps.candidates.models.candidate import LONGEST_TRIP_KM, MOST_HOURS, Candidate
from apps.candidates.models.skills import CandidateLanguage, CandidateLicence
from apps.candidates.models.view import ProfileView

__all__ = [
    "LONGEST_TRIP_KM",
    "MOST_HOURS",
    "Candidate",
    "CandidateLanguage",
    "CandidateLicence",
    "ProfileView",
]
