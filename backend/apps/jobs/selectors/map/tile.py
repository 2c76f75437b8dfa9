"""Squares of the web's maps (Web Mercator, EPSG:3857)."""

from dataclasses import dataclass
from math import atan, degrees, pi, sinh

from apps.jobs.selectors.search.criteria import Box

HALF = 20_037_508.342789244  # meters; half of the equator


@dataclass(frozen=True)
class Tile:
    """One tile: at zoom z the world is 2**z tiles wide and high; x counts from the west, y from the north.

    Its western and northern edges belong to it, so every point lies in one tile of each zoom. A neighbor's edge is the
    very same number.
    """

    z: int
    x: int
    y: int

    @property
    def edges(self) -> dict[str, float]:
        """Return its edges in meters of EPSG:3857."""
        side = 2 * HALF / 2**self.z
        return {
            "west": self.x * side - HALF,
            "south": HALF - (self.y + 1) * side,
            "east": (self.x + 1) * side - HALF,
            "north": HALF - self.y * side,
        }

    @property
    def box(self) -> Box:
        """Return its edges in degrees."""
        edges = self.edges
        west, east = (edges[edge] / HALF * 180 for edge in ("west", "east"))
        south, north = (degrees(atan(sinh(edges[edge] / HALF * pi))) for edge in ("south", "north"))
        return Box(west, south, east, north)
