"""Where the work is, as a postcode of the gazetteer."""

from collections.abc import Iterable
from functools import cached_property

from apps.jobs.services.imports.rows import RowRefused
from apps.locations.selectors import find_middle_postcode, find_pc4, list_middle_postcodes, list_pc4

NETHERLANDS = {"", "nl", "nld", "nederland", "netherlands", "the netherlands", "holland"}
LONGEST_PLACE = 100


class PlaceReader:
    """Reads the places of one import; what it looked up once it knows."""

    def __init__(self) -> None:
        self._middles: dict[str, str | None] = {}

    @cached_property
    def _known(self) -> frozenset[str]:
        return list_pc4()

    def read(self, columns: dict[str, str]) -> dict[str, str]:
        """Return the postcode of the work: the one given, else the one in the middle of the place.

        :raises RowRefused: outside_the_netherlands, unknown_place, missing
        """
        if columns.get("country", "").strip().lower() not in NETHERLANDS:
            raise RowRefused("country", "outside_the_netherlands")
        given, place = columns.get("postcode", "").strip(), _place(columns)
        if self._is_known(given):
            return {"postcode": "".join(given.split()).upper()}
        if not given and not place:
            raise RowRefused("place", "missing")
        found = self._find_middle(place) if place else None
        if found is None:
            raise RowRefused("place" if place else "postcode", "unknown_place")
        return {"postcode": found}

    def learn(self, rows: Iterable[dict[str, str]]) -> None:
        """Look up the places of all these rows that have no postcode, in one statement."""
        lacking = (columns for columns in rows if not self._is_known(columns.get("postcode", "")))
        wanted = {place for columns in lacking if (place := _place(columns))} - self._middles.keys()
        self._middles |= list_middle_postcodes(names=wanted)

    def _is_known(self, postcode: str) -> bool:
        return find_pc4(postcode) in self._known

    def _find_middle(self, place: str) -> str | None:
        if place not in self._middles:
            texts = (place, place.split(",")[0])  # "Haarlem, Noord-Holland"
            found = (middle for text in texts if (middle := find_middle_postcode(place=text)))
            self._middles[place] = next(found, None)
        return self._middles[place]


def _place(columns: dict[str, str]) -> str:
    return columns.get("place", "").strip()[:LONGEST_PLACE]
