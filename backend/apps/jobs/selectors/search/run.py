"""Ask the database."""

from dataclasses import dataclass

from django.db import connection
from django.utils import timezone

from apps.jobs.selectors.search.criteria import Cursor, Filters, Search
from apps.jobs.selectors.search.facets import build_facets_statement
from apps.jobs.selectors.search.statement import build_statement


@dataclass(frozen=True)
class SearchPage:
    """One page of what was found. `results` and `facets` are JSON as PostgreSQL wrote it."""

    search: Search
    count: int
    results: str
    facets: str | None
    has_more: bool
    rows: list[tuple[str, str]]

    @property
    def next_cursor(self) -> Cursor | None:
        """Where the page behind this one starts; None if this is the last."""
        is_backwards = self.search.cursor is not None and self.search.cursor.backwards
        return self._beside(-1, backwards=False) if self.has_more or is_backwards else None

    @property
    def previous_cursor(self) -> Cursor | None:
        """Where the page before this one ends; None if this is the first."""
        cursor = self.search.cursor
        is_later = cursor is not None and (not cursor.backwards or self.has_more)
        return self._beside(0, backwards=True) if is_later else None

    def _beside(self, index: int, *, backwards: bool) -> Cursor | None:
        if not self.rows:
            return None
        value, id = self.rows[index]
        return Cursor(self.search.sort, value, id, backwards)


def list_matching_jobs(search: Search, *, language: str) -> SearchPage:
    """List one page of the live jobs that pass the filters, with the exact count of all (one query).

    :param language: what occupations are named in
    """
    statement = build_statement(search, language=language, at=timezone.now())
    with connection.cursor() as cursor:
        cursor.execute(*statement)
        count, results, facets, has_more, rows = cursor.fetchone()
    return SearchPage(search, count, results, facets, has_more, rows or [])


def count_facets(filters: Filters, *, language: str) -> str:
    """Count the live jobs that pass the filters by every facet; JSON as PostgreSQL wrote it (one query)."""
    with connection.cursor() as cursor:
        cursor.execute(*build_facets_statement(filters, language=language, at=timezone.now()))
        answer: str = cursor.fetchone()[0]
    return answer
