"""Ranks any list of names by how well they fit a title."""

from collections import defaultdict
from collections.abc import Sequence
from heapq import nlargest
from math import log, sqrt
from operator import itemgetter

from apps.jobs.selectors.ranking.features import (
    Weights,
    letter_features,
    read_title,
    word_features,
)
from apps.jobs.selectors.ranking.translation import translate

LETTERS = 0.8  # how much the letters count beside the words
MANY = 1000  # names: in a short list every piece of letters tells something
COMMON = 0.03  # share of the names from which on a piece of letters tells too little to be looked at


class LabelRanker:
    """Knows a list of names in one language, or in several; rarer words and letters count more (idf, cosine)."""

    def __init__(self, labels: Sequence[str], *, language: str | None = None) -> None:
        """:param language: of all of the names; None: they are of many, and a title is not translated for them"""
        self.language = language
        titles = [read_title(label) for label in labels]
        self.words = _Index([word_features(words) for words in titles])
        self.letters = {
            between: _Index(
                [letter_features(words, is_between_languages=between) for words in titles], common=COMMON
            )
            for between in ((True,) if language == "en" else (False,))
        }

    def rank(self, title: str, *, limit: int = 10) -> list[tuple[int, float]]:
        """Return the places in the list of the names that fit best, best first, each with its score from 0 to 1."""
        words = read_title(title)
        translated = translate(words) if self.language == "en" else {}
        scores: dict[int, float] = defaultdict(float)
        said = word_features(words) | translated
        for label, score in self.words.compare(said).items():
            scores[label] += (1 - LETTERS) * score
        for between, index in self.letters.items():
            spelled = letter_features(words, is_between_languages=between)
            for word, weight in translated.items():
                for gram, count in letter_features([word], is_between_languages=between).items():
                    spelled[gram] = spelled.get(gram, 0.0) + weight * count
            for label, score in index.compare(spelled).items():
                scores[label] += LETTERS * score
        return nlargest(limit, scores.items(), key=itemgetter(1))


class _Index:
    """Which names have a feature, and how much it counts there."""

    def __init__(self, rows: Sequence[Weights], *, common: float = 1.0) -> None:
        self.count, self.most = len(rows), max(MANY, common * len(rows))
        self.used: dict[str, int] = defaultdict(int)
        for row in rows:
            for feature in row:
                self.used[feature] += 1
        self.places: dict[str, list[tuple[int, float]]] = defaultdict(list)
        for place, row in enumerate(rows):
            for feature, weight in self._weigh(row).items():
                if self.used[feature] <= self.most:
                    self.places[feature].append((place, weight))

    def compare(self, said: Weights) -> dict[int, float]:
        """Return the cosine with every name that has anything in common."""
        scores: dict[int, float] = defaultdict(float)
        for feature, weight in self._weigh(said).items():
            for place, other in self.places.get(feature, ()):
                scores[place] += weight * other
        return scores

    def _weigh(self, row: Weights) -> Weights:
        weighed = {
            feature: (1 + log(weight) if weight > 1 else weight) * self._rarity(feature)
            for feature, weight in row.items()
        }
        length = sqrt(sum(weight * weight for weight in weighed.values())) or 1.0
        return {feature: weight / length for feature, weight in weighed.items()}

    def _rarity(self, feature: str) -> float:
        return log((1 + self.count) / (1 + self.used.get(feature, 0))) + 1
