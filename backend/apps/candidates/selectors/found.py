"""Whom a verified employer finds: filters and arithmetic, never a score of people (domain.md, 3.2)."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.contrib.gis.geos import Point
from django.db.models import Q, QuerySet
from django.utils import timezone

from apps.candidates.enums import CefrLevel, Visibility
from apps.candidates.errors import CandidateNotFound
from apps.candidates.models import Candidate
from apps.candidates.selectors.card import BANDS_KM
from apps.locations.selectors import UnknownPlace, find_middle_postcode, get_postcode, list_pc4_within

ANYWHERE = max(BANDS_KM)


@dataclass(frozen=True, kw_only=True)
class Wanted:
    """What the work asks for; empty values ask nothing. `within_km` is one of `BANDS_KM`."""

    language: str = ""
    level: str = CefrLevel.A1
    licence: str = ""
    skill: str = ""
    available_by: date | None = None
    hours: int | None = None
    right_to_work: str = ""
    near: str = ""
    within_km: int = ANYWHERE


def find_origin(*, near: str) -> Point | None:
    """Find the middle of the four-digit postcode that a place lies in; None if no place is named.

    Distances to people are measured from these middles only, between these middles only, and told in bands: however
    often one asks from wherever, two people of one postcode area look the same (threat 15).

    :raises UnknownPlace: if it is no postcode and no place that we know
    """
    if not near:
        return None
    pc4 = find_middle_postcode(place=near)
    if pc4 is None:
        raise UnknownPlace(field="near")
    point: Point = get_postcode(code=pc4).point
    return point


def list_found_candidates(*, wanted: Wanted, origin: Point | None) -> QuerySet[Candidate]:
    """List the visible profiles that fit; what a profile does not say speaks for nobody and against nobody but where
    the work needs to know (language, licence, skill, right to work, distance).
    """
    found = _visible()
    for condition in _conditions(wanted, origin):
        found = found.filter(condition)
    return found


def get_found_candidate(*, id: UUID) -> Candidate:
    """Get one visible profile.

    :raises CandidateNotFound: if nobody visible has that id
    """
    found = _visible().select_related("user").filter(pk=id).first()
    if found is None:
        raise CandidateNotFound
    return found


def _conditions(wanted: Wanted, origin: Point | None) -> list[Q]:
    enough = [level for level in CefrLevel.values if level >= wanted.level]
    asked: list[tuple[object, Q]] = [
        (wanted.language, Q(languages__language=wanted.language, languages__level__in=enough)),
        (wanted.licence, _has_licence(wanted.licence)),
        (wanted.skill, Q(skills__contains=[wanted.skill])),
        (wanted.available_by, Q(available_from=None) | Q(available_from__lte=wanted.available_by)),
        (wanted.hours is not None, Q(hours_max=None) | Q(hours_max__gte=wanted.hours)),
        (wanted.right_to_work, Q(right_to_work=wanted.right_to_work)),
    ]
    if origin:
        asked.append((origin, Q(home_postcode__in=list_pc4_within(kilometers=wanted.within_km, of=origin))))
    return [condition for is_asked, condition in asked if is_asked]


def _visible() -> QuerySet[Candidate]:
    return Candidate.objects.filter(visibility=Visibility.VISIBLE, user__is_active=True)


def _has_licence(kind: str) -> Q:
    valid = Q(licences__expires_on=None) | Q(licences__expires_on__gte=timezone.localdate())
    return Q(licences__kind=kind) & valid
