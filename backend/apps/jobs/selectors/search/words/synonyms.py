"""Words that mean the same, in seven languages.

Titles and occupations of postings carry the meaning as a word of its own ("cleaning00"), put there by the database's
`jobs_more_words`: looking for it costs the same as looking for one word. Facts that stand in descriptions (no
experience needed, housing) are looked for in all their words.
"""

from functools import lru_cache

from apps.jobs.selectors.search.words.clauses import Alternative
from apps.jobs.selectors.search.words.lists import Meaning, empty_words, meanings

LONGEST_NAME = 3  # words
SHORTEST_WITH_ENDING = 6  # letters
ENDINGS = ("s", "en", "es")  # of plurals


@lru_cache(maxsize=10_000)
def find_synonyms(name: tuple[str, ...]) -> tuple[Alternative, ...]:
    """Return the other ways to say what these words mean together; nothing if no list has them."""
    found = next((_by_member()[form] for form in _forms(name) if form in _by_member()), ())
    return tuple(alternative for meaning in found for alternative in _ways(meaning))


def meaning_word(meaning: Meaning) -> str:
    """Return the word that stands for the meaning in the index; with digits in it no language changes it."""
    return f"{meaning.name}00"


@lru_cache(maxsize=1)
def _by_member() -> dict[tuple[str, ...], list[Meaning]]:
    members: dict[tuple[str, ...], list[Meaning]] = {}
    for meaning in meanings():
        for member in meaning.members:
            members.setdefault(member, []).append(meaning)
    return members


def _forms(name: tuple[str, ...]) -> list[tuple[str, ...]]:
    """The name, written as one word, and without the ending of a plural."""
    written = "".join(name)
    cut = [written[: -len(end)] for end in ENDINGS if written.endswith(end)]
    return [name, (written,), *((short,) for short in cut if len(short) >= SHORTEST_WITH_ENDING - 1)]


def _ways(meaning: Meaning) -> list[Alternative]:
    said = sorted(meaning.members) if meaning.is_fact else []
    return [
        Alternative((meaning_word(meaning),)),
        *(Alternative(words, is_phrase=not empty_words().isdisjoint(words)) for words in said),
    ]
