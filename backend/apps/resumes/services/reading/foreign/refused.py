"""What employers may not ask: it is left out, and only its kind is told (domain.md, 3.1)."""

from apps.resumes.services.reading.foreign.atoms import Atom
from apps.resumes.services.reading.foreign.draft import Draft
from apps.resumes.services.reading.lexicon import fold, words_of

LONGEST = 5  # words at the beginning that may name it


def is_refused(atom: Atom, draft: Draft) -> bool:
    """Whether the piece tells something that we do not take; then its kind is noted."""
    kind = _kind(atom, draft.language)
    if kind:
        draft.refuse(kind)
    return bool(kind)


def _kind(atom: Atom, language: str) -> str | None:
    refused = words_of("refused", language)
    if atom.label in set(refused.values()):
        return atom.label
    words = fold(atom.text).split()
    if len(words) > 12:
        return None
    starts = (" ".join(words[:count]) for count in range(min(LONGEST, len(words)), 0, -1))
    return next(
        (refused[start] for start in starts if start in refused and _is_alone(start, words)),
        None,
    )


def _is_alone(start: str, words: list[str]) -> bool:
    """A single common word ("kinderen", "age") counts only if hardly anything follows: it may begin a sentence."""
    return len(start.split()) > 1 or len(words) <= 4
