"""Where a place name says its country, too: "Berlin, Germany"."""

from functools import cache

from babel import Locale


@cache
def _codes() -> dict[str, str]:
    """Names of countries in the languages that boards are written in, with their codes."""
    return {
        name.casefold(): code
        for language in ("en", "nl", "de", "fr")
        for code, name in Locale(language).territories.items()
        if len(code) == 2
    }


def find_country(place: str) -> str:
    """Return the code of the country that the text ends with; empty if it names none."""
    _, comma, last = place.rpartition(",")
    return _codes().get(last.strip().casefold(), "") if comma else ""
