"""Two wordings side by side."""

import re
from dataclasses import dataclass
from difflib import SequenceMatcher

SENTENCES, WORDS = re.compile(r"[^.!?\n]+[.!?\n]*\s*|[.!?\n]+\s*"), re.compile(r"\S+|\s+")
# Pairs to compare: time grows with their square, and a text can be written to make it long.
MOST_SENTENCES, MOST_WORDS = 40_000, 8_000


@dataclass(frozen=True, kw_only=True)
class Wording:
    """A stretch of one of two texts; changed: the other one has something else there, or nothing."""

    text: str
    is_changed: bool = False


def compare_wordings(before: str, after: str) -> tuple[list[Wording], list[Wording]]:
    """Cut two texts into what both have and what only one has: sentence by sentence, then word by word.

    What was written anew at length is one changed stretch.
    """
    left: list[Wording] = []
    right: list[Wording] = []
    for old, new in _pair(SENTENCES.findall(before), SENTENCES.findall(after), MOST_SENTENCES):
        for gone, come in _pair(WORDS.findall(old), WORDS.findall(new), MOST_WORDS):
            _add(left, gone, is_changed=gone != come)
            _add(right, come, is_changed=gone != come)
    return left, right


def _pair(old: list[str], new: list[str], most: int) -> list[tuple[str, str]]:
    if len(old) * len(new) > most:
        return [("".join(old), "".join(new))]
    steps = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    return [("".join(old[i1:i2]), "".join(new[j1:j2])) for _, i1, i2, j1, j2 in steps]


def _add(side: list[Wording], text: str, *, is_changed: bool) -> None:
    if text:
        side.append(Wording(text=text, is_changed=is_changed))
