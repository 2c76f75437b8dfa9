"""A text as somebody reads it who does not look closely."""

import unicodedata
from dataclasses import dataclass

# Letters that look like others; written to get past a filter. Keys are lower case.
ALIKE = str.maketrans("асеорхукѕіјԁмтнв", "aceopxyksijdmthb")
NOTHING = {"Mn", "Me", "Cf"}  # marks, the keycap around emoji digits, characters without width


@dataclass(frozen=True)
class Folded:
    """The text in plain lower-case characters; each knows where it comes from."""

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Where a part of this text stands in the original one."""
        return self.starts[start], self.ends[end - 1]


def fold(text: str) -> Folded:
    """Fold every character: compatibility forms, digits of any script, without accents and what has no width."""
    folded: list[tuple[str, int]] = []
    for index, character in enumerate(text):
        folded += [(plain, index) for plain in _plain(character)]
    places = tuple(index for _, index in folded)
    return Folded("".join(plain for plain, _ in folded), places, tuple(index + 1 for index in places))


def _plain(character: str) -> str:
    if character.isascii():
        return character.lower()
    parts = unicodedata.normalize("NFKD", character).lower()
    return "".join(_digit(part) for part in parts if unicodedata.category(part) not in NOTHING)


def _digit(character: str) -> str:
    value = unicodedata.digit(character, None)
    return character if value is None else str(value)
