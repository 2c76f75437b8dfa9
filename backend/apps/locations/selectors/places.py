"""Find places by id, and by what people type."""

import re
from dataclasses import dataclass
from typing import Any

from django.db import connection
from django.utils.translation import gettext_lazy as _

from apps.core.errors import DomainError
from apps.locations.enums import PlaceKind
from apps.locations.models import Place
from apps.locations.selectors.names import fold_name
from apps.locations.selectors.postcodes import FORM_START

PLACE_ID = re.compile(r"[0-9]{5,12}|pc-[a-z0-9-]{1,60}", re.ASCII)
POSTCODES = """
    SELECT pc4 AS id, 'postcode' AS kind, pc4 || ' ' || place AS label, municipality, province,
           ST_Y(point::geometry) AS lat, ST_X(point::geometry) AS lon
    FROM locations_postcode WHERE pc4 LIKE %(start)s ORDER BY pc4 LIMIT %(limit)s
"""
PLACES = """
    WITH hit AS (
        SELECT place_id, min(CASE WHEN folded = %(text)s AND is_whole THEN 0 WHEN is_whole THEN 1 ELSE 2 END) AS rank
        FROM locations_placename WHERE folded LIKE %(start)s GROUP BY place_id
    ), guess AS (  -- a typing mistake; looked for only where nothing begins like this
        SELECT place_id, min(folded <-> %(text)s) AS rank
        FROM locations_placename WHERE NOT EXISTS (SELECT FROM hit) AND folded %% %(text)s GROUP BY place_id
    )
    SELECT id, 'place' AS kind, name AS label, municipality, province,
           ST_Y(point::geometry) AS lat, ST_X(point::geometry) AS lon
    FROM (SELECT * FROM hit UNION ALL SELECT * FROM guess) found JOIN locations_place ON id = place_id
    ORDER BY rank, population DESC NULLS LAST, name, id LIMIT %(limit)s
"""


class PlaceNotFound(DomainError):
    """No place has this id."""

    code, status = "place_not_found", 404
    message = _("We do not know this place.")


@dataclass(frozen=True)
class Suggestion:
    """One thing that the typed text may mean; `lat`, `lon` in degrees (WGS 84)."""

    id: str
    kind: PlaceKind
    label: str
    municipality: str
    province: str
    lat: float
    lon: float


def suggest_places(*, query: str, limit: int = 10) -> list[Suggestion]:
    """List what the text may mean, best first (one query).

    Digits are the beginning of a postcode ("101", "1012 A"). Anything else is a name in any language: the whole name
    before its beginning before the beginning of a later word, large places first. Mistakes in typing are forgiven
    only when nothing begins like the text.
    """
    if match := FORM_START.fullmatch(query):
        return _read(POSTCODES, start=f"{match[1]}%", limit=limit)
    text = fold_name(query)
    return _read(PLACES, text=text, start=f"{text}%", limit=limit) if text else []


def get_place(*, id: str) -> Place:
    """Return the place with this id.

    :raises PlaceNotFound: if there is none
    """
    place = Place.objects.filter(pk=id).first() if PLACE_ID.fullmatch(id) else None
    if place is None:
        raise PlaceNotFound
    return place


def _read(statement: str, **params: Any) -> list[Suggestion]:
    with connection.cursor() as cursor:
        cursor.execute(statement, params)
        return [Suggestion(row[0], PlaceKind(row[1]), *row[2:]) for row in cursor.fetchall()]
