"""The two reads: the search, and one job."""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from uuid import UUID

from django.core.exceptions import SynchronousOnlyOperation
from django.db import connection
from django.utils import timezone, translation

from apps.core.api.views import known_parameters, refuse_unknown
from apps.jobs.api.answers import SHARED as SHARED_PAGE
from apps.jobs.api.collection import SHARED as SHARED_SEARCH
from apps.jobs.api.search_page import write_page
from apps.jobs.api.search_query import SearchQuery, read_search
from apps.jobs.selectors import JobPage
from apps.jobs.selectors.page import PAGE
from apps.jobs.selectors.search import Search, SearchPage
from apps.jobs.selectors.search.plan import plan_search
from edge.answers import Answer
from edge.database import Database
from edge.requests import Asked

JSON = {"Content-Type": "application/json"}
# Few: a flood of unknown places must not become a flood of connections.
gazetteer = ThreadPoolExecutor(max_workers=2, thread_name_prefix="gazetteer")


async def search_jobs(asked: Asked, database: Database) -> Answer:
    """Answer `GET jobs/` (docs/search.md).

    :raises ValidationError: if a parameter is wrong
    :raises UnknownPlace: if nobody knows what `near` names
    """
    refuse_unknown(asked.query, known_parameters(SearchQuery))
    page = await _find(await _read(asked), asked.language, database)
    body = write_page(page, address=asked.address, query_string=asked.query_string.decode("latin-1"))
    return Answer(body, headers={**JSON, **SHARED_SEARCH})


async def show_job(asked: Asked, database: Database, *, id: UUID) -> Answer:
    """Answer `GET jobs/{id}/` as to a stranger: the edge asks nobody for a name.

    :raises JobGone: if it was live once and has ended
    :raises JobNotFound: if it is not there, or not for everybody
    """
    refuse_unknown(asked.query, frozenset())
    row = await database.ask(PAGE, {"id": id}, prepare=True)
    page = JobPage.of(row).for_everybody(at=timezone.now())
    return Answer(page.body, headers={**JSON, **SHARED_PAGE})


async def _find(search: Search, language: str, database: Database) -> SearchPage:
    plan = plan_search(search, language=language, at=timezone.now())
    statement = next(plan)
    while True:
        row = await database.ask(*statement)
        try:
            statement = plan.send(row or ())
        except StopIteration as end:
            page: SearchPage = end.value
            return page


async def _read(asked: Asked) -> Search:
    """Read the search here; in a thread, with Django's connection, if a place must be looked up for the first time."""
    try:
        return read_search(asked.query)
    except SynchronousOnlyOperation:
        return await asyncio.get_running_loop().run_in_executor(gazetteer, _look_up, asked)


def _look_up(asked: Asked) -> Search:
    try:
        with translation.override(asked.language):
            return read_search(asked.query)
    finally:
        connection.close()  # the next place that nobody asked for yet may be hours away
