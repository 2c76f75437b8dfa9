"""A text as somebody reads it who does not look closely."""

import unicodedata
from dataclasses import dataclass

# Letters that look like others; written to get past a filter. Keys are lower case.
ALIKE = str.maketrans(
    "асеорхукѕіјԁмтнвѡ" "οαερικτνυχ" "ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢɡɑ",  # Cyrillic, Greek, small capitals
    "aceopxyksijdmthbw" "oaepiktvux" "abcdefghijklmnoprstuvwyzga",
)
# Letters in black circles and squares, and flags: Unicode says of none which letter it is.
ENCLOSED = {
    chr(first + number): chr(ord("a") + number)
    for first in (0x1F150, 0x1F170, 0x1F1E6)
    for number in range(26)
}
NOTHING = {"Mn", "Me", "Cf"}  # marks, the keycap around emoji digits, characters without width
UNSEEN = "\u115f\u1160"  # letters without a shape
LONGEST = (
    4  # “a.m.” as one sign; a few signs are whole sentences, and would make a text eighteen times as long
)
DOTS = {"\u3002": "."}  # what browsers read as a dot, too
_SIGNS = DOTS | ENCLOSED


@dataclass(frozen=True)
class Folded:
    """The text in plain lower-case characters; each knows where it comes from."""

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    @property
    def latin(self) -> str:
        """The same with Latin letters for those that look like them: for links, names and bank accounts."""
        return self.text.translate(ALIKE)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Where a part of this text stands in the original one."""
        return self.starts[start], self.ends[end - 1]


def fold(text: str) -> Folded:
    """Fold every character: compatibility forms, digits of any script, without accents and what has no width."""
    folded: list[tuple[str, int]] = []
    for index, character in enumerate(text):
        folded += [(plain, index) for plain in _plain(character)]
    starts = tuple(index for _, index in folded)
    return Folded("".join(plain for plain, _ in folded), starts, _ends(starts, len(text)))


def _ends(starts: tuple[int, ...], length: int) -> tuple[int, ...]:
    """Each character takes along what has no width behind it."""
    ends, following = list[int](), length
    for index, start in reversed(list(enumerate(starts))):
        is_last_of_its_own = index + 1 == len(starts) or starts[index + 1] != start
        following = (
            (starts[index + 1] if index + 1 < len(starts) else length) if is_last_of_its_own else following
        )
        ends.append(following)
    return tuple(reversed(ends))


def _plain(character: str) -> str:
    if character.isascii():
        return character.lower()
    parts = unicodedata.normalize("NFKD", character).lower()
    if len(parts) > LONGEST:
        return character
    return "".join(_read(part) for part in parts if not _is_nothing(part))


def _is_nothing(character: str) -> bool:
    return character in UNSEEN or unicodedata.category(character) in NOTHING


def _read(character: str) -> str:
    value = unicodedata.digit(character, None)
    return _SIGNS.get(character, character) if value is None else str(value)
