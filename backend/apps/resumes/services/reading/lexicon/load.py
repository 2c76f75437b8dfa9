"""Load the words once a process."""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from apps.resumes.services.reading.lexicon.fold import fold

FOLDER = Path(__file__).parent
type Words = Mapping[str, str]  # folded → what it stands for


@dataclass(frozen=True)
class Lexicon:
    """What the words of one language mean; every word is folded."""

    language: str
    months: Mapping[str, int]
    current: frozenset[str]
    until: frozenset[str]
    since: frozenset[str]
    unfinished: frozenset[str]
    sections: Words
    labels: Words
    refused: Words
    levels: Words
    licences: Words
    phrases: Mapping[str, Sequence[str]]


def _load(language: str) -> Lexicon:
    raw = tomllib.loads((FOLDER / f"{language}.toml").read_text(encoding="utf-8"))
    return Lexicon(
        language=language,
        months={fold(name): number for number, names in enumerate(raw["months"], 1) for name in names},
        current=_folded(raw["current"]),
        until=_folded(raw["until"]),
        since=_folded(raw["from"]),
        unfinished=_folded(raw["unfinished"]),
        sections=_turned(raw["sections"]),
        labels=_turned(raw["labels"]),
        refused=_turned(raw["refused"]),
        levels=_turned(raw["levels"]),
        licences=_turned(raw["licences"]),
        phrases={key: [fold(phrase) for phrase in phrases] for key, phrases in raw["phrases"].items()},
    )


def _folded(words: Sequence[str]) -> frozenset[str]:
    return frozenset(fold(word) for word in words)


def _turned(table: Mapping[str, Any]) -> Words:
    return {fold(word): meaning for meaning, words in table.items() for word in words}


LEXICONS: Mapping[str, Lexicon] = {each.stem: _load(each.stem) for each in sorted(FOLDER.glob("*.toml"))}


@cache
def words_of(kind: str, language: str) -> Words:
    """Return the words of a kind (`sections`, `labels` …) in all languages; the given language wins."""
    others = [lexicon for key, lexicon in LEXICONS.items() if key != language]
    merged: dict[str, str] = {}
    for lexicon in [*others, LEXICONS[language]]:
        merged |= getattr(lexicon, kind)
    return merged
