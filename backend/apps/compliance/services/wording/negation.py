"""What is denied is no offer: “we never ask for a fee”, “bez opłat rekrutacyjnych”, “без такси”."""

import re
from dataclasses import dataclass
from functools import cache

from apps.compliance.services.masking import fold
from apps.compliance.services.wording.lexicon import Phrase, read_file
from apps.compliance.services.wording.reading import Reading

LOOKS_BACK, LOOKS_ON, AFTER = 110, 70, 40  # characters
STOP = re.compile(r"[.!?;\n•]")
NOTHING = re.compile(r"(?!)")


@dataclass(frozen=True)
class Denials:
    """The small words of one language."""

    no: re.Pattern[str]  # “not”, “never”, “nobody”
    none: re.Pattern[str]  # “any” that says no beside another no, in many languages
    without: re.Pattern[str]
    after: re.Pattern[str]  # “…: none”
    but: re.Pattern[str]  # from here on it is said again
    either: re.Pattern[str]  # a list goes on


@cache
def load_denials(language: str) -> Denials:
    """Load them from the lexicon."""
    words = read_file(language)["denials"]
    return Denials(
        no=_any(words["no"]),
        none=_any(words["none"]),
        without=_any(words["without"]),
        after=_any(words["after"]),
        but=_any(words["but"]),
        either=_any(words["either"]),
    )


def is_denied(phrase: Phrase, reading: Reading, start: int, end: int) -> bool:
    """Tell whether the words around a phrase turn it round; two that do so undo each other."""
    denials = load_denials(phrase.language)
    behind = STOP.split(reading.plain[end : end + LOOKS_ON], maxsplit=1)[0]
    before = _clause(reading.plain[max(0, start - LOOKS_BACK) : start], behind, denials)
    says_no = bool(denials.no.search(before))
    if denials.without.search(before):
        return not says_no and not denials.no.search(behind)
    return says_no or bool(denials.none.search(before)) or bool(denials.after.search(behind[:AFTER]))


def is_of_something_else(phrase: Phrase, reading: Reading, start: int) -> bool:
    """Tell whether a word before it says that it is about the work, not about who does it."""
    before = STOP.split(reading.plain[max(0, start - LOOKS_BACK) : start])[-1]
    return phrase.unless is not None and phrase.unless.search(before) is not None


def _clause(before: str, behind: str, denials: Denials) -> str:
    """What belongs to the same statement; the parts of a list that goes on with “or” do."""
    clause = STOP.split(before)[-1]
    clause = denials.but.split(clause)[-1]
    *earlier, last = clause.split(",")
    goes_on = denials.either.search(last) or denials.either.search(" ".join(behind.split()[:5]))
    return clause if earlier and goes_on else last


def _any(words: list[str]) -> re.Pattern[str]:
    plain = [
        re.escape(fold(word).text).replace(r"\*", r"\w{0,8}").replace(r"\ ", r"\s{1,2}") for word in words
    ]
    return re.compile(rf"(?<!\w)(?:{'|'.join(plain)})(?!\w)") if plain else NOTHING
