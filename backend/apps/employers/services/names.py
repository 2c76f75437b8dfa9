"""Is the name that somebody gives the name in the register?"""

import re
from collections.abc import Iterable
from difflib import SequenceMatcher
from enum import IntEnum

from apps.locations.selectors import fold_name

# As they look folded, when "B.V." became "b v".
LEGAL_FORMS = (
    r"b ?v|n ?v|v ?o ?f|c ?v|u ?a|w ?a|b ?a|i ?o|eenmanszaak|maatschap|besloten vennootschap"
    r"|naamloze vennootschap|vennootschap onder firma|commanditaire vennootschap|gmbh|ltd|limited"
)
BEFORE = re.compile(rf"^(?:(?:{LEGAL_FORMS}) )+")
AFTER = re.compile(rf"(?: (?:{LEGAL_FORMS}))+$")
AND = re.compile(r"\s*[&+]\s*|\s+and\s+", re.IGNORECASE)
SIMILAR = 0.75  # share of letters in common, in order; below it a name is another name


class Likeness(IntEnum):
    """How alike two names are, least first."""

    DIFFERENT = 0
    SIMILAR = 1
    EQUAL = 2


def compare_name(claimed: str, names: Iterable[str]) -> Likeness:
    """Compare a name with all that the register knows; the best match counts.

    Capitals, accents, spaces, punctuation, "&" for "en", and a legal form before or after the name make no difference.
    """
    return max((_compare(_fold(claimed), _fold(name)) for name in names), default=Likeness.DIFFERENT)


def bare_name(name: str) -> str:
    """Write a name without capitals, accents, spaces, punctuation and legal form, as lookalikes are found."""
    return _bare(_fold(name)).replace(" ", "")


def _bare(folded: str) -> str:
    return AFTER.sub("", BEFORE.sub("", folded))


def _fold(name: str) -> str:
    return fold_name(AND.sub(" en ", name))


def _compare(claimed: str, known: str) -> Likeness:
    if _spellings(claimed) & _spellings(known):
        return Likeness.EQUAL
    bare, other = _bare(claimed), _bare(known)
    words, others = set(bare.split()), set(other.split())
    shared = bool(words and others) and (words <= others or others <= words)
    ratio = SequenceMatcher(None, bare, other, autojunk=False).ratio()
    return Likeness.SIMILAR if shared or ratio >= SIMILAR else Likeness.DIFFERENT


def _spellings(name: str) -> set[str]:
    """The name in one piece, with and without the legal form after or before it."""
    texts = (name, AFTER.sub("", name), BEFORE.sub("", name), BEFORE.sub("", AFTER.sub("", name)))
    return {piece for text in texts if (piece := text.replace(" ", ""))}
