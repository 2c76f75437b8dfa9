"""A text as it can be read: as it stands, with digits for letters undone, and with letters pulled together."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from apps.compliance.services.masking import Folded, fold
from apps.compliance.services.masking.fold import ALIKE

STROKES = str.maketrans("łđøßı", "ldosi")  # what no accent has to be taken from
LEET = tuple(str.maketrans("0134578@$€", f"o{one}eastbase") for one in "il")  # 1 is read as both
TOKEN = re.compile(r"\S+")
MIXED = re.compile(r"[^\W\d_][0134578@$€]|[0134578@$€][^\W\d_]")
SPACED = re.compile(r"(?<![^\W_])[^\W\d_](?:[ .\-_*]{1,2}[^\W\d_]){3,60}(?![^\W_])")
SIGN = re.compile(r"[.\-_*]")
GAP = re.compile(r"(?<=[^\W\d_])[ .\-_*](?=[^\W\d_])")


@dataclass(frozen=True)
class Reading:
    """One way to read a text. `skeleton` is for lexicon words, `plain` for the small words around them."""

    folded: Folded
    skeleton: str

    @property
    def plain(self) -> str:
        """The same characters, in their own script."""
        return self.folded.text


def skeleton_of(text: str) -> str:
    """Write what looks alike the same way; the length stays as it is."""
    return text.translate(STROKES).translate(ALIKE)


def list_readings(text: str) -> Iterator[Reading]:
    """Read a text in every way that makes a difference: one for most texts, four at most."""
    folded = fold(text)
    skeleton = skeleton_of(folded.text)
    yield Reading(folded, skeleton)
    if MIXED.search(skeleton):
        yield from (Reading(folded, _undo(skeleton, table)) for table in LEET)
    if SPACED.search(folded.text):
        squeezed = _squeeze(folded)
        yield Reading(squeezed, skeleton_of(squeezed.text))


def _undo(skeleton: str, table: dict[int, int]) -> str:
    return TOKEN.sub(
        lambda match: match[0].translate(table) if MIXED.search(match[0]) else match[0], skeleton
    )


def _squeeze(folded: Folded) -> Folded:
    dropped = {
        gap.start()
        for run in SPACED.finditer(folded.text)
        for gap in GAP.finditer(folded.text, run.start(), run.end())
        if gap[0] != " " or not SIGN.search(run[0])  # between signs a space parts words: “f.e.e n.o.w”
    }
    kept = [index for index in range(len(folded.text)) if index not in dropped]
    return Folded(
        "".join(folded.text[index] for index in kept),
        tuple(folded.starts[index] for index in kept),
        tuple(folded.ends[index] for index in kept),
    )
