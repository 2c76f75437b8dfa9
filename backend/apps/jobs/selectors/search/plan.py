"""How a search goes, without a connection: it says what to ask, and is told what came back."""

from collections.abc import Generator
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

import orjson

from apps.jobs.selectors.search.criteria import Cursor, Search
from apps.jobs.selectors.search.silent import without_empty_words
from apps.jobs.selectors.search.statement import Statement, build_statement
from apps.jobs.selectors.search.words import build_proposal, choose_words, read_words

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

    A `q` that says nothing ("de") filters nothing. One by which nothing is found is searched again without its typing
    mistakes: a second statement proposes words, a third searches for them.

    :param language: what occupations are named in
    :param at: the moment at which jobs must be live
    """
    asked = without_empty_words(search)
    page = yield from _ask(asked, language, at)
    if asked is not search:
        return replace(page, corrected_q="")
    if page.count == 0 and search.filters.q is not None:
        return (yield from _ask_corrected(search, search.filters.q, language, at)) or page
    return page


def _ask(search: Search, language: str, at: datetime) -> Plan:
    """Ask for single postings or for vacancies, whichever was right last time; what comes out is the same."""
    guessed = _Guess.is_repeated
    row = yield build_statement(search, language=language, at=at, collapses=guessed)
    if row[0]:
        _Guess.is_repeated = row[-1]
    if row[-1] and not guessed:
        row = yield build_statement(search, language=language, at=at, collapses=True)
    count, results, facets, has_more, rows, _ = row
    return SearchPage(search, count, results, facets, has_more, rows or [])


def _ask_corrected(
    search: Search, typed: str, language: str, at: datetime
) -> Generator[Statement, Row, SearchPage | None]:
    """Search for what was probably meant; None if nobody knows, or nothing is found by that either."""
    proposal = build_proposal(read_words(typed))
    if proposal is None:
        return None
    (proposed,) = yield proposal
    meant = choose_words(typed, read_words(typed), orjson.loads(proposed))
    if meant == typed:
        return None
    page = yield from _ask(replace(search, filters=replace(search.filters, q=meant)), language, at)
    return replace(page, corrected_q=meant) if page.count else None


class _Guess:
    """Whether the next search will find a vacancy with several postings: as the last one did.

    To collapse costs a third more, also where there is nothing to collapse: so not before something is found twice.
    """

    is_repeated = False
