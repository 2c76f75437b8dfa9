"""Which occupation a title means."""

from functools import cached_property, lru_cache

from apps.jobs.models import Occupation
from apps.jobs.selectors.ranking import find_likely_occupation
from apps.jobs.services.imports.rows import RowRefused
from apps.locations.selectors import fold_name

SHORTEST_NAME = 3


class OccupationFinder:
    """Finds occupations by slug, ISCO-08 code, name, or by what a title says; reads the list once."""

    def __init__(self) -> None:
        self.occupations = {row.slug: row for row in Occupation.objects.order_by("slug")}
        self.find_in_title = lru_cache(maxsize=10_000)(self._find_in_title)

    @cached_property
    def names(self) -> dict[str, str]:
        """Every name and synonym, folded, with its slug; where two have the same, the first."""
        names: dict[str, str] = {}
        for slug, row in self.occupations.items():
            synonyms = [name for found in row.synonyms.values() for name in found or []]
            for name in [*row.names.values(), *synonyms]:
                names.setdefault(fold_name(name), slug)
        return {name: slug for name, slug in names.items() if len(name) >= SHORTEST_NAME}

    def get(self, *, said: str, title: str) -> Occupation:
        """Return the occupation that the file names, or else the one that the title speaks of.

        :raises RowRefused: unknown_occupation
        """
        slug = self._find_said(said.strip()) or self.find_in_title(fold_name(title))
        if slug is None:
            raise RowRefused("occupation", "unknown_occupation")
        return self.occupations[slug]

    def _find_said(self, said: str) -> str | None:
        if said in self.occupations:
            return said
        by_code = (slug for slug, row in self.occupations.items() if row.isco_code == said)
        return next(by_code, None) or self.names.get(fold_name(said))

    def _find_in_title(self, title: str) -> str | None:
        """The longest name that stands in the title as whole words; else the occupation that it is likely to mean."""
        padded = f" {title} "
        inside = [name for name in self.names if f" {name} " in padded]
        if inside:
            return self.names[max(inside, key=len)]
        return find_likely_occupation(title=title)
