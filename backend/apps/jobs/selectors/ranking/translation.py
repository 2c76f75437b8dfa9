"""Dutch words in English, as far as the shipped lists know them: parts of compounds, synonyms and occupations."""

import csv
from collections import defaultdict
from functools import lru_cache

from apps.jobs.selectors.ranking.features import Weights, parts_of, stem
from apps.jobs.selectors.search.words.fold import split_words
from apps.jobs.selectors.search.words.lists import DATA, parts

LONGEST = 3  # words of a name
Names = tuple[tuple[str, ...], ...]


def translate(words: list[str]) -> Weights:
    """Weigh English words for Dutch ones: of several translations each counts less."""
    found: Weights = defaultdict(float)
    rest = words
    while rest:
        count, names = _next(rest)
        for name in names:
            for word in name:
                found[stem(word)] = max(found[stem(word)], 1 / len(names) ** 0.5)
        rest = rest[count:]
    return dict(found)


def _next(rest: list[str]) -> tuple[int, Names]:
    for count in range(min(LONGEST, len(rest)), 0, -1):
        if names := _dictionary().get(tuple(map(stem, rest[:count]))):
            return count, names
    return 1, tuple(name for part in parts_of(rest[0]) for name in _dictionary().get((stem(part),), ()))


@lru_cache(maxsize=1)
def _dictionary() -> dict[tuple[str, ...], Names]:
    """Stems of Dutch names → English names; what the parts say comes before what occupations are called."""
    known: dict[tuple[str, ...], Names] = {}
    for part in parts():
        known.setdefault((stem(part.word),), tuple(tuple(split_words(name)) for name in part.english))
    for dutch, english in _pairs():
        names = tuple(dict.fromkeys(tuple(split_words(name)) for name in english.split("|")))
        for name in dutch.split("|"):
            known.setdefault(tuple(map(stem, split_words(name))), names)
    return known


def _pairs() -> list[tuple[str, str]]:
    return [
        *((row["nl"], row["en"]) for row in _rows("synonyms")),
        *((f"{row['nl']}|{row['synonyms_nl']}", row["en"]) for row in _rows("occupations")),
    ]


def _rows(name: str) -> list[dict[str, str]]:
    with (DATA / f"{name}.csv").open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))
