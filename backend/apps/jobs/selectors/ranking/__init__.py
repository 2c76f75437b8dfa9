"""From titles to occupations, and to any other list of names (docs/search.md, "Words")."""

from apps.jobs.selectors.ranking.labels import LabelRanker
from apps.jobs.selectors.ranking.occupations import (
    RankedOccupation,
    find_likely_occupation,
    rank_occupations,
)

__all__ = ["LabelRanker", "RankedOccupation", "find_likely_occupation", "rank_occupations"]
