"""Headings of sections, and the language that they give away."""

from collections import Counter
from collections.abc import Iterable

from apps.resumes.services.reading.lexicon.fold import fold
from apps.resumes.services.reading.lexicon.load import LEXICONS

LONGEST = 60  # letters of a heading


def find_section(heading: str, language: str = "en") -> str | None:
    """Find which section a heading stands for, in any of the languages; the given one first."""
    if len(heading) > LONGEST:
        return None
    folded = fold(heading)
    for lexicon in (LEXICONS[language], *LEXICONS.values()):
        if folded in lexicon.sections:
            return lexicon.sections[folded]
    return None


def guess_language(texts: Iterable[str]) -> str | None:
    """Guess the language by headings, labels, months and "until now"; None if nothing gives it away."""
    votes: Counter[str] = Counter()
    for text in texts:
        folded = fold(text)
        for lexicon in LEXICONS.values():
            votes[lexicon.language] += 3 * (folded in lexicon.sections) + _votes(folded, lexicon.language)
    best = votes.most_common(1)
    return best[0][0] if best and best[0][1] else None


def _votes(folded: str, language: str) -> int:
    lexicon = LEXICONS[language]
    known = lexicon.months.keys() | lexicon.current
    words = folded.split()
    return sum(word in known for word in words[:20]) + (" ".join(words[:1]) in lexicon.labels)
