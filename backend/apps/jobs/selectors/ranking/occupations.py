"""Which occupations a title speaks of."""

from dataclasses import dataclass
from functools import lru_cache

from apps.jobs.models import Occupation
from apps.jobs.selectors.ranking.labels import LabelRanker

SURE = 0.5  # score from which on the first occupation may be taken without asking
AHEAD = 0.03  # and how far the second one must be behind
NAMES_PER_OCCUPATION = 20  # so many names of one occupation may fit before another one's


@dataclass(frozen=True)
class RankedOccupation:
    """An occupation, the name of it that fits the title best, and how well (0 to 1)."""

    slug: str
    name: str
    score: float


def rank_occupations(*, title: str, language: str | None = None, limit: int = 5) -> list[RankedOccupation]:
    """Rank the occupations by how well one of their names, in any language, fits a title; the best first.

    :param language: of the title, if known: names in it count a little more than the same score in another
    """
    labels = _read_names()
    best: dict[str, RankedOccupation] = {}
    for place, score in _ranker(labels).rank(title, limit=limit * NAMES_PER_OCCUPATION):
        slug, name, said_in = labels[place]
        score = min(1.0, score * 1.02) if said_in == language else score
        if slug not in best or score > best[slug].score:
            best[slug] = RankedOccupation(slug, name, round(score, 4))
    return sorted(best.values(), key=lambda found: (-found.score, found.slug))[:limit]


def find_likely_occupation(*, title: str, language: str | None = None) -> str | None:
    """Find the slug of the occupation that a title means; None if that is not sure: rather silent than wrong."""
    ranked = rank_occupations(title=title, language=language, limit=2)
    if not ranked or ranked[0].score < SURE:
        return None
    second = ranked[1].score if len(ranked) > 1 else 0.0
    return ranked[0].slug if ranked[0].score - second >= AHEAD else None


Labels = tuple[tuple[str, str, str], ...]


def _read_names() -> Labels:
    """Read every name and synonym: slug, name, language ("other" is not known)."""
    rows = Occupation.objects.order_by("slug").values_list("slug", "names", "synonyms")
    return tuple(
        (slug, name, language)
        for slug, names, synonyms in rows
        for language, found in [*((key, [value]) for key, value in names.items()), *synonyms.items()]
        for name in found or []
    )


@lru_cache(maxsize=2)
def _ranker(labels: Labels) -> LabelRanker:
    """Prepare the list once per process, and again when it has changed."""
    return LabelRanker([name for _, name, _ in labels])
