"""What a title is compared by: its words, their stems and parts, what they mean, and its letters."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import lru_cache

from apps.jobs.selectors.search.words.compounds import split_compound
from apps.jobs.selectors.search.words.fold import split_words
from apps.jobs.selectors.search.words.lists import empty_words
from apps.jobs.selectors.search.words.synonyms import find_synonyms

Weights = dict[str, float]
PART, MEANING = 0.6, 0.5  # of the weight of a word that stands there itself
GRAMS = (3, 4, 5)
MALE_OR_FEMALE = re.compile(
    r"\([^)]*\b[mvfhwxk]\s*/\s*[mvfhwxk][^)]*\)|\b[mvfh]\s*/\s*[mvf](?:\s*/\s*x)?\b", re.I
)
# Endings that tell nothing about the work: plurals, and who does it.
ENDING = re.compile(r"(?:eurs|euse|trice|sters?|s|en)$")
# How one word is spelled in Dutch and in English: fysicus and physicist, apotheker and apothecary.
SPELLINGS = tuple(
    (re.compile(pattern), letter)
    for pattern, letter in (
        ("ph", "f"), ("th", "t"), ("sch|sk", "sk"), ("ck|qu|c(?=[^hei])|c$", "k"), ("ch", "k"), ("c", "s"),
        ("z", "s"), ("ij|y|ie", "i"), ("ee|ea|ae", "e"), ("oo|ou|oe", "o"), ("aa|au", "a"), ("w", "v"),
        ("eur(?=s?$)|er(?=s?$)|or(?=s?$)", "r"), (r"(.)\1", r"\1"),
    )
)  # fmt: skip


def read_title(title: str) -> list[str]:
    """List the words of a title that say something, without (m/v)."""
    return [word for word in split_words(MALE_OR_FEMALE.sub(" ", title)) if word not in empty_words()]


def word_features(words: list[str]) -> Weights:
    """Weigh words, their parts, and the meanings that several words share."""
    features: dict[str, float] = defaultdict(float)
    for word in words:
        features[stem(word)] += 1.0
        for part in parts_of(word):
            features[stem(part)] += PART
    for meaning in _meanings(words):
        features[meaning] += MEANING
    return dict(features)


def letter_features(words: list[str], *, is_between_languages: bool) -> Weights:
    """Count the pieces of three to five letters, also across words; between two languages as both might spell them."""
    spelled = map(spell_alike, words) if is_between_languages else words
    return dict(Counter(_grams(f" {' '.join(spelled)} ")))


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """Cut what tells nothing about the work off a word."""
    return ENDING.sub("", word) if len(word) > 5 else word


@lru_cache(maxsize=50_000)
def parts_of(word: str) -> tuple[str, ...]:
    """List the parts of a compound, and theirs; nothing if it is none."""
    found = split_compound(word)
    return tuple(piece for part in found for piece in (part, *(parts_of(part) if part != word else ())))


@lru_cache(maxsize=50_000)
def spell_alike(word: str) -> str:
    """Spell a word the way that Dutch and English have in common."""
    for pattern, letter in SPELLINGS:
        word = pattern.sub(letter, word)
    return word


def _grams(padded: str) -> Iterator[str]:
    for size in GRAMS:
        yield from (padded[start : start + size] for start in range(max(1, len(padded) - size + 1)))


def _meanings(words: list[str]) -> set[str]:
    names = {tuple(words[start : start + size]) for size in (1, 2, 3) for start in range(len(words))}
    names |= {(part,) for word in words for part in parts_of(word)}
    return {way.words[0] for name in names for way in find_synonyms(name) if way.words[0].endswith("00")}
