"""How code that must not wait asks the database."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

from channels.db import database_sync_to_async

from apps.core.services import spending_at_most

# Of waiting for PostgreSQL, as for a request: who asks by a socket is answered within 10 s.
SECONDS = 6.5
THREADS = 4  # and so many connections at most, however many sockets are open
pool = ThreadPoolExecutor(max_workers=THREADS, thread_name_prefix="sockets")


async def ask_database[**P, R](function: Callable[P, R], *args: P.args, **kwargs: P.kwargs) -> R:
    """Run a selector or a service in one of a few threads; each keeps its connection while that is good."""

    def ask() -> R:
        with spending_at_most(SECONDS):
            return function(*args, **kwargs)

    answer: R = await database_sync_to_async(ask, thread_sensitive=False, executor=pool)()
    return answer
