"""The applicant's own name in the applicant's own words."""

import re
from collections.abc import Iterable

from apps.compliance.enums import HIDDEN

SHORTEST = 3  # letters: shorter ones are words, or parts of them, too often
# What stands between first and last names, and in every sentence.
PARTICLES = frozenset(
    ["van", "von", "den", "der", "del", "des", "ter", "ten", "het", "las", "los", "dos", "das", "the"]
)


def cover_names(text: str, names: Iterable[str]) -> str:
    """Put dots where one of the names stands in the text, whole or a part of it.

    A part counts where it is written like a name, with a capital letter: "Jan" is one, "jan 2024" is not. Whoever is
    called like a trade loses that word, too ("Bakker"): better one word less than a name.
    """
    for name in names:
        text = _cover_whole(text, name)
        for part in re.split(r"[\s\-'’.]+", name):
            if len(part) >= SHORTEST and part.casefold() not in PARTICLES:
                text = re.sub(rf"(?<!\w){re.escape(part)}(?!\w)", _cover_written_as_name, text, flags=re.I)
    return text


def _cover_whole(text: str, name: str) -> str:
    words = [re.escape(part) for part in name.split()]
    return re.sub(rf"(?<!\w){r'\s+'.join(words)}(?!\w)", HIDDEN, text, flags=re.I) if words else text


def _cover_written_as_name(match: re.Match[str]) -> str:
    return match[0] if match[0].islower() else HIDDEN
