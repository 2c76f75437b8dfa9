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
from apps.candidates.selectors.found import (
    Wanted,
    find_origin,
    get_found_candidate,
    list_found_candidates,
)
from apps.candidates.selectors.opened import open_profile
from apps.candidates.selectors.profile import find_profile
from apps.candidates.selectors.views import list_views_of_user

__all__ = [
    "ApplicantCard",
    "LanguageFact",
    "LicenceFact",
    "Wanted",
    "band_of",
    "find_distance_band",
    "find_origin",
    "find_profile",
    "get_applicant_card",
    "get_found_candidate",
    "list_applicant_cards",
    "list_found_candidates",
    "list_views_of_user",
    "open_profile",
]
