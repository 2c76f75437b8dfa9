"""What an employer may see of somebody who applied, before both agree on more (domain.md, 8.26)."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.contrib.gis.geos import Point
from django.db.models import prefetch_related_objects
from django.utils import timezone

from apps.candidates.models import Candidate
from apps.compliance.services.masking import mask_contact
from apps.locations.selectors import list_distances_m

BANDS_KM = (5, 10, 15, 25, 50)


@dataclass(frozen=True)
class LanguageFact:
    """A language (ISO 639-1) and its CEFR level."""

    language: str
    level: str


@dataclass(frozen=True)
class LicenceFact:
    """A licence that is valid today; `name` only of the kind other."""

    kind: str
    name: str
    expires_on: date | None


@dataclass(frozen=True)
class ApplicantCard:
    """What somebody can do and when; not who they are: no name, e-mail, postcode, headline or free text.

    `distance_km_band` is the distance to the work, rounded up to 5, 10, 15, 25, 50 and then every 50 km, so that it
    tells no address; None if home or work is not known. Contact details in the names of skills and licences are masked.
    """

    candidate_id: UUID
    skills: tuple[str, ...]
    languages: tuple[LanguageFact, ...]
    licences: tuple[LicenceFact, ...]
    available_from: date | None
    hours_min: int | None
    hours_max: int | None
    availability: Mapping[str, Sequence[str]]
    right_to_work: str
    distance_km_band: int | None


def get_applicant_card(candidate: Candidate, *, point: Point | None = None) -> ApplicantCard:
    """Return the card of one applicant.

    :param point: where the work is (WGS 84)
    """
    return list_applicant_cards([candidate], point=point)[candidate.pk]


def find_distance_band(*, candidate: Candidate, point: Point | None) -> int | None:
    """Return the `distance_km_band` of one applicant for a place of work (one query); None if it is not known."""
    home = candidate.home_postcode
    away = list_distances_m(pc4s=[home], to=point) if point and home else {}
    return band_of(away.get(home))


def list_applicant_cards(
    candidates: Sequence[Candidate], *, point: Point | None = None
) -> dict[UUID, ApplicantCard]:
    """Return the cards of several applicants for one place of work, by candidate id (three queries, however many).

    :param point: where the work is (WGS 84)
    """
    prefetch_related_objects(candidates, "languages", "licences")
    homes = {candidate.home_postcode for candidate in candidates} - {""}
    away = list_distances_m(pc4s=homes, to=point) if point and homes else {}
    return {candidate.pk: _card(candidate, away.get(candidate.home_postcode)) for candidate in candidates}


def _card(candidate: Candidate, meters: float | None) -> ApplicantCard:
    today = timezone.localdate()
    licences = (
        LicenceFact(licence.kind, mask_contact(licence.name).text, licence.expires_on)
        for licence in candidate.licences.all()
        if licence.expires_on is None or licence.expires_on >= today
    )
    return ApplicantCard(
        candidate_id=candidate.pk,
        skills=tuple(mask_contact(skill).text for skill in candidate.skills),
        languages=tuple(LanguageFact(known.language, known.level) for known in candidate.languages.all()),
        licences=tuple(licences),
        available_from=candidate.available_from,
        hours_min=candidate.hours_min,
        hours_max=candidate.hours_max,
        availability=candidate.availability,
        right_to_work=candidate.right_to_work,
        distance_km_band=band_of(meters),
    )


def band_of(meters: float | None) -> int | None:
    """Return the `distance_km_band` of a distance in meters; None if it is not known."""
    if meters is None:
        return None
    kilometers = meters / 1000
    return next((band for band in BANDS_KM if kilometers <= band), math.ceil(kilometers / 50) * 50)
