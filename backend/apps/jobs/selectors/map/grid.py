"""How coarse a map is: squares of so many pixels, but never more of them than a map can show."""

from math import cos, radians

from apps.jobs.selectors.search.shapes import Rectangle

DEEPEST_ZOOM = 22
MOST_FEATURES = 1000
FEW_POINTS = 60  # so few are shown one by one, however far out
POINTS_FROM_ZOOM = 13  # from here on a square is smaller than a postcode's area
CELL_PIXELS = 80  # room for a circle with a number that a finger can hit
# At zoom 0 the equator is 256 pixels long; the web's maps stretch what lies north of it.
METERS_PER_PIXEL = 40_075_016.686 / 256 * cos(radians(52.2))


def cell_meters(zoom: int, area: Rectangle | None) -> float:
    """Return the side of a square at this zoom, doubled until no more than `MOST_FEATURES` touch the area."""
    side: float = METERS_PER_PIXEL * CELL_PIXELS / 2**zoom
    if area is None:
        return side
    while ((area.right - area.left) / side + 2) * ((area.top - area.bottom) / side + 2) > MOST_FEATURES:
        side *= 2
    return side


def most_points(zoom: int) -> int:
    """Return up to how many points are shown as they are, and not by squares."""
    return MOST_FEATURES if zoom >= POINTS_FROM_ZOOM else FEW_POINTS
