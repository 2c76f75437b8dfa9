"""Turn a phrase with places into what finds them again."""

import re
from functools import cache

PLACE = re.compile(r"\\{(\w+)\\}")


@cache
def find_places(phrase: str) -> re.Pattern[str]:
    """Return the pattern of a phrase: "geldig tot {date}" finds `date`."""
    return re.compile(PLACE.sub(r"(?P<\1>.+)", re.escape(phrase)))


def match_phrase(phrase: str, text: str) -> dict[str, str] | None:
    """Return what stands in the places of the phrase; None if the text is not it."""
    match = find_places(phrase).fullmatch(text)
    return match.groupdict() if match else None
