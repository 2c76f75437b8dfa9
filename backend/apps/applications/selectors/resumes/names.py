"""The applicant's own name in the applicant's own words."""

import re
from collections.abc import Iterable, Iterator

from apps.compliance.enums import HIDDEN
from apps.compliance.services.masking import fold

SHORTEST = 3  # letters: shorter ones are words, or parts of them, too often
# What stands between first and last names, and in every sentence.
PARTICLES = frozenset(
    ["van", "von", "den", "der", "del", "des", "ter", "ten", "het", "las", "los", "dos", "das", "the"]
)
WORD = re.compile(r"[^\W_]+")
STROKES = str.maketrans("łđøı", "ldoi")  # letters with a stroke are no letters with a mark to Unicode
BEFORE, BETWEEN, BEHIND = r"(?<![^\W\d_])", r"[\W_]{0,3}", r"(?![^\W\d_])"
Part = tuple[int, int]


def cover_names(text: str, names: Iterable[str]) -> str:
    """Put dots where one of the names stands in the text, whole or a part of it.

    With or without accents, and in one word: few write "José Müller" so everywhere, and files are called "ewa_nowak".
    A part counts where it is written like a name, with a capital letter: "Jan" is one, "jan 2024" is not. Whoever is
    called like a trade loses that word, too ("Bakker"): better one word less than a name.
    """
    read = fold(text)
    plain = read.latin.translate(STROKES)
    found = [read.span(*part) for name in names for part in _find(plain, _plain_words(name))]
    parts = [read.span(*part) for name in names for part in _find_each(plain, _plain_words(name))]
    return _cover(text, sorted([*found, *(part for part in parts if not text[slice(*part)].islower())]))


def _plain_words(name: str) -> list[str]:
    return WORD.findall(fold(name).latin.translate(STROKES))


def _find(text: str, words: list[str]) -> Iterator[Part]:
    """Find these words one behind the other."""
    if words:
        pattern = BEFORE + BETWEEN.join(map(re.escape, words)) + BEHIND
        yield from (match.span() for match in re.finditer(pattern, text))


def _find_each(text: str, words: list[str]) -> Iterator[Part]:
    """Find each of them that is long enough to be a name."""
    for word in words:
        if len(word) >= SHORTEST and word not in PARTICLES:
            yield from _find(text, [word])


def _cover(text: str, parts: Iterable[Part]) -> str:
    """Put dots where the parts are, which stand in order and may lie in one another."""
    pieces, done = list[str](), 0
    for start, end in parts:
        if start >= done:
            pieces += [text[done:start], HIDDEN]
        done = max(done, end)
    return "".join([*pieces, text[done:]])
