"""What core knows about its own state."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor, wait
from uuid import uuid4

from django.core.cache import cache
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

SECONDS = 2.0  # what one check may take (api.md, core)
WORKER_ALIVE = (
    "SELECT count(*) FROM procrastinate_workers WHERE last_heartbeat > now() - interval '15 seconds'"
)


def _database() -> bool:
    with connection.cursor() as cursor:
        cursor.execute("SELECT postgis_lib_version()")
        return bool(cursor.fetchone())


def _cache() -> bool:
    is_available: Callable[[], bool] = getattr(cache, "is_available", lambda: True)
    return is_available()


def _broker() -> bool:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT to_regprocedure('procrastinate_defer_jobs_v1(procrastinate_job_to_defer_v1[])')"
        )
        return cursor.fetchone()[0] is not None


def _scheduler() -> bool:
    with connection.cursor() as cursor:
        cursor.execute(WORKER_ALIVE)
        return bool(cursor.fetchone()[0])


def _storage() -> bool:
    name = default_storage.save(f"health/{uuid4().hex}", ContentFile(b"ok"))
    default_storage.delete(name)
    return True


def _migrations() -> bool:
    executor = MigrationExecutor(connection)
    return not executor.migration_plan(executor.loader.graph.leaf_nodes())


CHECKS: dict[str, Callable[[], bool]] = {
    "database": _database,
    "cache": _cache,
    "broker": _broker,
    "storage": _storage,
    "migrations": _migrations,
    "scheduler": _scheduler,
}
REQUIRED = {"database", "broker", "migrations"}  # without one of these no request can be served right


def _run(check: Callable[[], bool]) -> bool:
    try:
        return check()
    except Exception:
        return False
    finally:
        connection.close()


def check_health(names: set[str] | None = None) -> dict[str, bool]:
    """Run the checks side by side, each in a thread of its own, for 2 seconds in all; a slow one has failed."""
    wanted = {name: check for name, check in CHECKS.items() if names is None or name in names}
    pool = ThreadPoolExecutor(max_workers=len(wanted), thread_name_prefix="health")
    running = {name: pool.submit(_run, check) for name, check in wanted.items()}
    done, _late = wait(running.values(), timeout=SECONDS)
    pool.shutdown(wait=False, cancel_futures=True)
    return {name: future in done and future.result() for name, future in running.items()}
