"""A piece of the map as a text."""

import re

from apps.jobs.selectors.search.criteria import Box

NUMBER = r"\s*([-+]?[0-9]{1,3}(?:\.[0-9]{1,15})?)\s*"
BOX = re.compile(",".join([NUMBER] * 4), re.ASCII)


def read_box(text: str) -> Box | None:
    """Read "west,south,east,north" in degrees (WGS 84); None if it is no such text.

    :raises ValueError: if west does not lie before east and south before north, on the globe
    """
    match = BOX.fullmatch(text)
    if not match:
        return None
    box = Box(*(float(number) for number in match.groups()))
    if not (-180 <= box.west < box.east <= 180 and -90 <= box.south < box.north <= 90):
        raise ValueError(text)
    return box
