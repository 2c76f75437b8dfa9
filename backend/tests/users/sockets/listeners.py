"""The connections on which processes hear that sessions end, as PostgreSQL sees them."""

import time

from django.db import connection

LISTENERS = "FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'LISTEN \"users_%'"


def wait_for_listener() -> None:
    """Wait until somebody listens."""
    deadline = time.monotonic() + 15
    while not _ask(f"SELECT 1 {LISTENERS}"):
        assert time.monotonic() < deadline, "nobody listens"
        time.sleep(0.05)


def cut_listeners() -> int:
    """Hang up on all of them; how many there were."""
    return _ask(f"SELECT pg_terminate_backend(pid) {LISTENERS}")


def _ask(statement: str) -> int:
    with connection.cursor() as cursor:
        cursor.execute(statement)
        return len(cursor.fetchall())
