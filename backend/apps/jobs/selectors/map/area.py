"""Where on the flat map (RD New, meters) something can be seen."""

from apps.jobs.selectors.search.boxes import rectangle
from apps.jobs.selectors.search.criteria import Box
from apps.jobs.selectors.search.shapes import Rectangle
from apps.jobs.selectors.search.squares import BOTTOM, LEFT, RIGHT, TOP

COUNTRY = Rectangle(LEFT, BOTTOM, RIGHT, TOP)


def find_area(box: Box | None) -> Rectangle | None:
    """Find the part of the country that holds all which can lie in the box; None if the box is elsewhere.

    :param box: in degrees; None is everywhere
    """
    if box is None:
        return COUNTRY
    around = rectangle(box)
    left, bottom = max(around.left, COUNTRY.left), max(around.bottom, COUNTRY.bottom)
    right, top = min(around.right, COUNTRY.right), min(around.top, COUNTRY.top)
    return Rectangle(left, bottom, right, top) if left <= right and bottom <= top else None
