"""Ask the database, through Django's connection."""

from django.db import connection
from django.utils import timezone

from apps.jobs.selectors.search.criteria import Filters, Search
from apps.jobs.selectors.search.facets import build_facets_statement
from apps.jobs.selectors.search.plan import Plan, Row, SearchPage, plan_search
from apps.jobs.selectors.search.statement import Statement


def list_matching_jobs(search: Search, *, language: str) -> SearchPage:
    """List one page of the live jobs that pass the filters, with the exact count of all (nearly always one query).

    :param language: what occupations are named in
    """
    return _follow(plan_search(search, language=language, at=timezone.now()))


def count_facets(filters: Filters, *, language: str) -> str:
    """Count the live jobs that pass the filters by every facet; JSON as PostgreSQL wrote it (one query)."""
    answer: str = _ask(build_facets_statement(filters, language=language, at=timezone.now()))[0]
    return answer


def _follow(plan: Plan) -> SearchPage:
    statement = next(plan)
    while True:
        try:
            statement = plan.send(_ask(statement))
        except StopIteration as end:
            page: SearchPage = end.value
            return page


def _ask(statement: Statement) -> Row:
    with connection.cursor() as cursor:
        cursor.execute(*statement)
        row: Row = cursor.fetchone()
    return row
