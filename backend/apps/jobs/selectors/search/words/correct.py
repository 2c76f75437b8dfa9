"""Typing mistakes: when nothing was found, words that nobody knows give way to known ones that are spelled alike."""

from collections.abc import Iterable, Mapping
from itertools import islice
from typing import Any

from apps.jobs.selectors.search.words.clauses import Token, Words
from apps.jobs.selectors.search.words.distance import count_mistakes
from apps.jobs.selectors.search.words.fold import split_words

Proposed = Mapping[str, Iterable[tuple[str, str]] | None]
MOST_WORDS = 5
SHORTEST, LONGEST = 4, 40  # letters of a word that may be corrected
# A word that the vocabulary or any live posting has is right. Of those spelled alike, the nearest few are compared.
PROPOSE = """
    SELECT coalesce(json_object_agg(asked.word, found.words), '{}')::text
    FROM unnest(%(words)s::text[]) AS asked (word)
    CROSS JOIN LATERAL (
        SELECT json_agg(json_build_array(alike.word, alike.written)) AS words
        FROM (
            SELECT s.word, s.written FROM jobs_spelling s
            WHERE s.word %% asked.word ORDER BY similarity(s.word, asked.word) DESC, s.uses DESC, s.word LIMIT 30
        ) AS alike
    ) AS found
    WHERE NOT EXISTS (SELECT FROM jobs_spelling s WHERE s.word = asked.word)
        AND NOT EXISTS (SELECT FROM jobs_livejob l WHERE l.words @@ jobs_query(ARRAY['&' || asked.word]))
"""


def build_proposal(words: Words) -> tuple[str, dict[str, Any]] | None:
    """Return the statement that proposes other words for those that nobody knows; None if there is nothing to mend.

    The row it gives: a JSON object, from unknown words to lists of [folded word, word as written].
    """
    asked = list(
        islice(dict.fromkeys(word for token in words.plain for word in _mendable(token)), MOST_WORDS)
    )
    return (PROPOSE, {"words": asked}) if asked else None


def choose_words(typed: str, words: Words, proposed: Proposed) -> str:
    """Return what was probably meant; the same as typed, if no proposal is near enough."""
    mended = typed
    for token in reversed(words.plain):
        found = [_choose(word, proposed.get(word) or ()) for word in _mendable(token)]
        if len(found) == 1 and found[0]:
            mended = f"{mended[: token.start]}{found[0]}{mended[token.end :]}"
    return mended


def _mendable(token: Token) -> list[str]:
    words = split_words(token.text)
    return [word for word in words if SHORTEST <= len(word) <= LONGEST and not word.isdigit()]


def _choose(word: str, proposed: Iterable[tuple[str, str]]) -> str | None:
    allowed = 1 if len(word) < 8 else 2 if len(word) < 12 else 3
    counted = (
        (count_mistakes(word, known, at_most=allowed), place, written)
        for place, (known, written) in enumerate(proposed)
    )
    near = min((found for found in counted if found[0] <= allowed), default=None)
    return near[2] if near else None
