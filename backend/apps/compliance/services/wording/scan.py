"""Find the phrases of the lexicon in a text."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from apps.compliance.services.wording.lexicon import Phrase, load_phrases
from apps.compliance.services.wording.negation import is_denied, is_of_something_else
from apps.compliance.services.wording.reading import Reading, list_readings

WORD = re.compile(r"(?<![^\W_])[^\W_]|[€$£]")


@dataclass(frozen=True)
class Hit:
    """A phrase, and the characters of the original text that are it."""

    phrase: Phrase
    start: int
    end: int


def scan_text(text: str) -> list[Hit]:
    """Find everything that is said and not denied, in the order of the text; of what overlaps, the longest."""
    hits = {(hit.phrase.code, hit.start, hit.end): hit for hit in _scan(text)}
    return _without_inner(hits.values())


def _scan(text: str) -> Iterator[Hit]:
    for reading in list_readings(text):
        for phrase, start, end in _match(reading):
            if _is_meant(phrase, reading, start, end):
                yield Hit(phrase, *reading.folded.span(start, end))


def _match(reading: Reading) -> Iterator[tuple[Phrase, int, int]]:
    """Try at each word only the phrases that begin like it: so a long text takes no longer per word."""
    phrases, skeleton = load_phrases(), reading.skeleton
    for word in WORD.finditer(skeleton):
        at = word.start()
        for begin in (skeleton[at : at + 1], skeleton[at : at + 2]):
            for phrase in phrases.get(begin, ()):
                match = phrase.pattern.match(skeleton, at)
                if match and match.end() > at:
                    yield phrase, at, match.end()


def _is_meant(phrase: Phrase, reading: Reading, start: int, end: int) -> bool:
    if is_of_something_else(phrase, reading, start):
        return False
    return phrase.is_firm or not is_denied(phrase, reading, start, end)


def _without_inner(hits: Iterable[Hit]) -> list[Hit]:
    kept: list[Hit] = []
    for hit in sorted(hits, key=lambda hit: (hit.phrase.code, hit.start, -hit.end)):
        last = kept[-1] if kept else None
        if last is None or last.phrase.code != hit.phrase.code or hit.start >= last.end:
            kept.append(hit)
    return sorted(kept, key=lambda hit: hit.start)
