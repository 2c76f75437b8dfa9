"""A line that is too long is not a database that is away."""

import asyncio
from typing import Any

import pytest

from apps.core.errors import ServiceUnavailable
from edge import database as rooms


async def _ask_while_busy(*, recently: bool) -> tuple[int | None, Any]:
    database = rooms.Database()
    await database.pool.open(wait=True)
    try:
        if recently:
            await database.ask("SELECT 1", {})
        held = await database.pool.getconn()
        with pytest.raises(ServiceUnavailable) as refused:
            await database.ask("SELECT 1", {})
        await database.pool.putconn(held)
        try:
            after: Any = await database.ask("SELECT 2", {})
        except ServiceUnavailable as error:
            after = error.retry_after
        return refused.value.retry_after, after
    finally:
        await database.pool.close()


@pytest.fixture(autouse=True)
def _one_connection_and_little_patience(db, settings, monkeypatch):
    settings.EDGE_POOL_SIZE = 1
    monkeypatch.setattr(rooms, "WAIT", 0.3)


def test_who_stood_in_line_for_too_long_is_told_so_and_the_next_is_served():
    assert asyncio.run(_ask_while_busy(recently=True)) == (1, (2,))


def test_where_nobody_was_answered_for_a_while_the_door_closes_for_a_moment():
    assert asyncio.run(_ask_while_busy(recently=False)) == (5, 5)
