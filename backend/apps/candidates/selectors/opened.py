"""What an employer sees of a profile that it opened."""

import re
from dataclasses import asdict
from typing import Any

from django.contrib.gis.geos import Point

from apps.candidates.models import Candidate
from apps.candidates.selectors.card import get_applicant_card
from apps.compliance.services.masking import mask_contact

HIDDEN = "•••"
SHORTEST_NAME = 3  # letters; shorter ones are words as well


def open_profile(candidate: Candidate, *, point: Point | None = None) -> dict[str, Any]:
    """Return the card and the own words of a candidate, with contact details and their own name in them masked.

    :param point: where the work is (WGS 84)
    """
    words = {name: _mask(getattr(candidate, name), candidate.user.name) for name in ("headline", "about")}
    return {**asdict(get_applicant_card(candidate, point=point)), **words}


def _mask(text: str, name: str) -> str:
    """Hide contact details, and every part of the person's own name."""
    masked = mask_contact(text).text
    parts = [re.escape(part) for part in name.split() if len(part) >= SHORTEST_NAME]
    own = rf"(?<!\w)(?:{'|'.join(parts)})(?!\w)"
    return re.sub(own, HIDDEN, masked, flags=re.IGNORECASE) if parts else masked
