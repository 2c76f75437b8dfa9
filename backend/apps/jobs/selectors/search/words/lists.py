"""The shipped lists of words, read once per process and folded."""

import csv
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from apps.jobs.selectors.search.words.fold import fold, split_words

DATA = Path(__file__).parents[3] / "data"
LANGUAGES = ("nl", "en", "pl", "ro", "bg", "es", "uk")


@dataclass(frozen=True)
class Part:
    """A word that Dutch compounds are made of: the letters that may join it to the next one, and what it is in English.

    `at`: begin, end, any (both), or firm: it ends a compound whatever stands before it.
    """

    word: str
    at: str
    links: tuple[str, ...]
    english: tuple[str, ...]


@dataclass(frozen=True)
class Meaning:
    """Words of several languages that mean the same to who looks for work; each is a tuple of folded words.

    `is_fact`: looked for in descriptions, too (no experience needed, housing); others only in titles and occupations.
    """

    name: str
    is_fact: bool
    members: frozenset[tuple[str, ...]]


@lru_cache(maxsize=1)
def parts() -> tuple[Part, ...]:
    """List the parts of compounds (`data/word_parts.csv`)."""
    return tuple(
        Part(fold(row["part"]), row["at"], _split(row["link"]), _split(row["english"]))
        for row in _rows("word_parts")
    )


@lru_cache(maxsize=1)
def meanings() -> tuple[Meaning, ...]:
    """List the groups of synonyms (`data/synonyms.csv`)."""
    return tuple(
        Meaning(row["meaning"], row["scope"] == "text", frozenset(_members(row))) for row in _rows("synonyms")
    )


@lru_cache(maxsize=1)
def empty_words() -> frozenset[str]:
    """Words that say nothing in a search for jobs, of all languages (`data/empty_words.csv`)."""
    return frozenset(word for row in _rows("empty_words") for word in split_words(row["words"]))


def _members(row: dict[str, str]) -> list[tuple[str, ...]]:
    return [tuple(split_words(member)) for language in LANGUAGES for member in _split(row[language])]


def _rows(name: str) -> list[dict[str, str]]:
    with (DATA / f"{name}.csv").open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def _split(text: str) -> tuple[str, ...]:
    return tuple(filter(None, text.split("|")))
