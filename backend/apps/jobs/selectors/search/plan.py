"""How a search goes, without a connection: it says what to ask, and is told what came back."""

from collections.abc import Generator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from apps.jobs.selectors.search.criteria import Cursor, Search
from apps.jobs.selectors.search.statement import Statement, build_statement

Row = tuple[Any, ...]
Plan = Generator[Statement, Row, "SearchPage"]


@dataclass(frozen=True)
class SearchPage:
    """One page of what was found. `results` and `facets` are JSON as PostgreSQL wrote it.

    `corrected_q`: what was searched in place of a misspelled `q`; None if the words were taken as they are.
    """

    search: Search
    count: int
    results: str
    facets: str | None
    has_more: bool
    rows: list[tuple[str, str]]
    corrected_q: str | None = None

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


def plan_search(search: Search, *, language: str, at: datetime) -> Plan:
    """Yield each statement (SQL, values) in turn, be sent the one row that it gives, and return the page.

    :param language: what occupations are named in
    :param at: the moment at which jobs must be live
    """
    count, results, facets, has_more, rows = yield build_statement(search, language=language, at=at)
    return SearchPage(search, count, results, facets, has_more, rows or [])
