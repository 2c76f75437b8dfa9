"""What PostgreSQL tells at once: a session ended."""

from collections.abc import AsyncIterator
from contextlib import aclosing
from uuid import UUID

from django.db import connection
from psycopg import AsyncConnection

from apps.users.services import SESSION_REVOKED_CHANNEL

# Django's own business; a connection that only listens has no use for them.
NOT_OURS = {"cursor_factory", "context"}


async def listen_for_ended_sessions() -> AsyncIterator[UUID]:
    """Give the id of every session that ends, from now until the connection breaks; it is one of its own."""
    parameters = {
        name: value for name, value in connection.get_connection_params().items() if name not in NOT_OURS
    }
    async with await AsyncConnection.connect(**parameters, autocommit=True) as listener:
        await listener.execute(f'LISTEN "{SESSION_REVOKED_CHANNEL}"')
        async with aclosing(listener.notifies()) as notices:
            async for notice in notices:
                yield UUID(notice.payload)
