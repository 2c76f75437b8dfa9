"""The edge, put together."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from django.conf import settings
from fastapi import FastAPI

from edge.counters import Counters
from edge.database import Database
from edge.doors import Doors
from edge.front import Front
from edge.operation import add_operation
from edge.state import State


def build(state: State | None = None) -> Front:
    """Build the application; its pool opens with the server and closes with it."""
    state = state or State(at_most=settings.EDGE_CONCURRENCY)
    database, counters = Database(), Counters()

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        await database.pool.open()  # does not wait: the edge starts without a database, too
        yield
        await database.pool.close()
        await counters.close()

    rooms = FastAPI(
        lifespan=lifespan, openapi_url=None, docs_url=None, redoc_url=None, redirect_slashes=False
    )
    add_operation(rooms, database, state)
    return Front(rooms, Doors(database, counters), state)
