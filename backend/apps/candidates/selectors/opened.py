"""What an employer sees of a profile that it opened."""

from dataclasses import asdict
from typing import Any

from django.contrib.gis.geos import Point

from apps.candidates.models import Candidate
from apps.candidates.selectors.card import get_applicant_card
from apps.compliance.services.masking import mask_contact


def open_profile(candidate: Candidate, *, point: Point | None = None) -> dict[str, Any]:
    """Return the card and the own words of a candidate, with contact details in them masked.

    :param point: where the work is (WGS 84)
    """
    words = {name: mask_contact(getattr(candidate, name)).text for name in ("headline", "about")}
    return {**asdict(get_applicant_card(candidate, point=point)), **words}
