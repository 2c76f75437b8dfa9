"""What seeded postings are about: occupations by how common the sector is, places by how many people live there."""

from dataclasses import dataclass
from itertools import accumulate
from random import Random

from django.db import connection

from apps.jobs.models import Occupation

SECTORS = {
    "logistics": 24, "production": 14, "food_processing": 10, "horticulture": 9, "agriculture": 5, "construction": 7,
    "technical": 7, "cleaning": 6, "hospitality": 6, "transport": 5, "retail": 3, "care": 3, "office": 5, "other": 2,
}  # fmt: skip
# A place's people are shared out over its postcodes; where nobody counted, it is a village.
POSTCODES = """
    WITH place AS (
        SELECT name, municipality, max(population) AS people FROM locations_place GROUP BY 1, 2
    )
    SELECT pc4, p.place, p.municipality, ST_X(point::geometry), ST_Y(point::geometry),
        coalesce(people, 800)::float / count(*) OVER (PARTITION BY p.place, p.municipality)
    FROM locations_postcode p LEFT JOIN place ON place.name = p.place AND place.municipality = p.municipality
    ORDER BY pc4
"""


@dataclass(frozen=True)
class Spot:
    """A postcode with its middle, in degrees (WGS 84)."""

    postcode: str
    place: str
    municipality: str
    lon: float
    lat: float


class Sources:
    """Draws places and occupations with their weights."""

    def __init__(self) -> None:
        with connection.cursor() as cursor:
            cursor.execute(POSTCODES)
            rows = cursor.fetchall()
        self.spots = [Spot(*row[:5]) for row in rows]
        self.spot_weights = list(accumulate(row[5] for row in rows))
        self.occupations = list(Occupation.objects.order_by("slug"))
        size = {sector: sum(o.sector == sector for o in self.occupations) for sector in SECTORS}
        self.occupation_weights = list(
            accumulate(
                SECTORS[o.sector] / size[o.sector] if o.sector in size else 0.01 for o in self.occupations
            )
        )

    def spot(self, draw: Random) -> Spot:
        """Draw a postcode."""
        return draw.choices(self.spots, cum_weights=self.spot_weights)[0]

    def occupation(self, draw: Random) -> Occupation:
        """Draw an occupation."""
        return draw.choices(self.occupations, cum_weights=self.occupation_weights)[0]
