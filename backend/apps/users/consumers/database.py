"""How code that must not wait asks the database."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

from channels.db import database_sync_to_async

THREADS = 4  # and so many connections at most, however many sockets are open
pool = ThreadPoolExecutor(max_workers=THREADS, thread_name_prefix="sockets")


async def ask_database[**P, R](function: Callable[P, R], *args: P.args, **kwargs: P.kwargs) -> R:
    """Run a selector or a service in one of a few threads; each keeps its connection while that is good."""
    run = database_sync_to_async(function, thread_sensitive=False, executor=pool)
    answer: R = await run(*args, **kwargs)
    return answer
