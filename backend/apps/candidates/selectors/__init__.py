"""Reads of the app, scoped to who may see what."""

from apps.candidates.selectors.card import (
    ApplicantCard,
    LanguageFact,
    LicenceFact,
    band_of,
    find_distance_band,
    get_applicant_card,
    list_applicant_cards,
)
from apps.candidates.selectors.profile import find_profile

__all__ = [
    "ApplicantCard",
    "LanguageFact",
    "LicenceFact",
    "band_of",
    "find_distance_band",
    "find_profile",
    "get_applicant_card",
    "list_applicant_cards",
]
