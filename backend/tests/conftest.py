"""What every test may use."""

import json
import os
import re
import shutil
import threading
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import Any

import pytest
from django.conf import settings
from django.contrib.sessions.backends.signed_cookies import SessionStore
from django.core.cache import cache
from django.core.management import call_command
from django.db import connection, connections
from django.db.backends.signals import connection_created
from django.test import Client, TransactionTestCase
from django.test.utils import CaptureQueriesContext
from django.utils import timezone, translation
from hypothesis import HealthCheck
from hypothesis import settings as hypothesis_settings
from procrastinate.contrib.django import app
from rest_framework.test import APIClient

from apps.compliance.selectors import forget_law
from apps.core.clients.postgis.owner import as_owner
from apps.users import services
from apps.users.enums import SESSION_COOKIE, SignInMethod
from apps.users.models import Session, User
from tests.wall import behind_the_wall, open_wall

# A busy machine is slow at everything; no test asserts a time.
hypothesis_settings.register_profile("busy", deadline=None, suppress_health_check=[HealthCheck.too_slow])
hypothesis_settings.load_profile("busy")

# Filled by data migrations; emptying them after a transactional test would break every test behind it.
REFERENCE_TABLES = {
    "locations_postcode",
    "locations_place",
    "locations_placename",
    "jobs_occupation",
    "jobs_searchword",
    "jobs_spelling",
}
# The same, but they name the people who changed them: they are emptied with everything, and filled again.
REFILLED_TABLES = ("compliance_referencevalue", "compliance_helpline")
KEPT_TABLES = REFERENCE_TABLES | {
    "django_migrations",
    "django_content_type",
    "auth_permission",
    "auth_group",
    "auth_group_permissions",
    "spatial_ref_sys",
}


def pytest_configure(config: pytest.Config) -> None:
    """Compile the translations that are not up to date, before there are workers that read them."""
    if not hasattr(config, "workerinput"):
        call_command("translations", "--compile", verbosity=0)


# Processes that tests start write no operational log: a line that comes late would be there in the next test.
os.environ["OPERATIONAL_LOG"] = "false"


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with the slow ones, in their random order: the last minutes are then shared by all workers."""
    items.sort(key=lambda item: item.get_closest_marker("slow") is None)


def empty_tables() -> None:
    """Empty every table that tests write to, the queue's too."""
    with as_owner(connection), connection.cursor() as cursor:
        cursor.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
        tables = sorted({name for (name,) in cursor.fetchall()} - KEPT_TABLES)
        cursor.execute("TRUNCATE " + ", ".join(f'"{table}"' for table in tables))
        for table in REFILLED_TABLES:  # without a trace in their history
            cursor.execute(f"ALTER TABLE {table} DISABLE TRIGGER USER")
            cursor.execute(f"INSERT INTO {table} TABLE stash.{table}")
            cursor.execute(f"ALTER TABLE {table} ENABLE TRIGGER USER")


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: Any) -> None:
    """Lay the reference data aside, as the migrations made it."""
    with django_db_blocker.unblock(), as_owner(connection), connection.cursor() as cursor:
        cursor.execute("CREATE SCHEMA IF NOT EXISTS stash")
        for table in REFILLED_TABLES:
            cursor.execute(f"CREATE TABLE IF NOT EXISTS stash.{table} AS TABLE {table}")


@pytest.fixture(autouse=True, scope="session")
def _arrange_with_open_wall() -> Iterator[None]:
    """Let tests make rows of everybody; requests and jobs run behind the wall (tests/wall.py)."""
    connection_created.connect(open_wall)
    yield
    connection_created.disconnect(open_wall)


@pytest.fixture(autouse=True, scope="session")
def _keep_reference_data() -> None:
    TransactionTestCase._fixture_teardown = lambda self: empty_tables()  # type: ignore[method-assign]


@pytest.fixture(autouse=True, scope="session")
def _sign_in_with_a_session() -> None:
    def force_login(client: Client, user: User, backend: str | None = None) -> None:
        pair = services.start_session(user=user, method=SignInMethod.PASSWORD)
        store = SessionStore()
        store[SESSION_COOKIE] = str(services.read_access_token(pair.access).session_id)
        store.save()
        client.cookies[settings.SESSION_COOKIE_NAME] = store.session_key

    Client.force_login = force_login  # type: ignore[method-assign]


@pytest.fixture(autouse=True)
def _fresh_cache() -> None:
    # Not clear(): that would empty the server under the tests that run beside this one.
    cache.delete_pattern("*")  # type: ignore[attr-defined]


@pytest.fixture(autouse=True)
def _fresh_law() -> None:
    # A test may change what the law says; the process keeps that for some seconds.
    forget_law()


@pytest.fixture(autouse=True)
def _speak_english() -> None:
    # A request leaves its language behind in the thread; the next test may read a message without any request.
    translation.deactivate()


@pytest.fixture
def django_assert_num_queries() -> Callable[..., AbstractContextManager[None]]:
    """Pin the statements that a block sends, without those that open a scope (tests/core/test_scope.py pins these).

    Nor does the law count: a process reads it again every few seconds, whoever asks (tests/compliance/test_law.py).
    """

    @contextmanager
    def pin(number: int) -> Iterator[None]:
        with CaptureQueriesContext(connection) as captured:
            yield
        sent = [query["sql"] for query in captured if not NOT_COUNTED.search(query["sql"])]
        assert len(sent) == number, "\n".join(sent)

    return pin


NOT_COUNTED = re.compile(
    r"SAVEPOINT|set_config\('safejob\.|INSERT INTO \"core_systemaccess|^SELECT \"compliance_referencevalue"
)


@pytest.fixture
def client_for() -> Callable[[User | None], APIClient]:
    """A client that acts as this user, who signed in just now; None is a stranger."""

    def make(user: User | None) -> APIClient:
        client = APIClient()
        client.force_authenticate(user, token=user and Session(user=user, created_at=timezone.now()))
        return client

    return make


NEXT_JOB = """
    UPDATE procrastinate_jobs SET status = 'doing' WHERE id = (
        SELECT id FROM procrastinate_jobs WHERE status = 'todo' ORDER BY id LIMIT 1
    ) RETURNING id, task_name, args
"""


def _take_job() -> tuple[int, str, dict[str, Any]] | None:
    with connection.cursor() as cursor:
        cursor.execute(NEXT_JOB)
        row = cursor.fetchone()
    return (row[0], row[1], json.loads(row[2])) if row else None


@pytest.fixture
def run_jobs() -> Callable[[], int]:
    """Run the queue until it is empty, inside the test's transaction; a job that raises fails the test."""

    def run() -> int:
        done = 0
        while job := _take_job():
            _, name, arguments = job
            with behind_the_wall():
                app.tasks[name].func(**arguments)
            done += 1
        return done

    return run


@pytest.fixture
def at_once() -> Callable[..., list[Any]]:
    """Call a function so many times at the same moment, each in a thread with a connection of its own.

    Returns what each call returned, or the exception it raised.
    """

    def run(function: Callable[[int], Any], times: int) -> list[Any]:
        results: list[Any] = [None] * times
        start = threading.Barrier(times)

        def work(index: int) -> None:
            try:
                start.wait()
                results[index] = function(index)
            except Exception as error:
                results[index] = error
            finally:
                connections.close_all()

        threads = [threading.Thread(target=work, args=[index]) for index in range(times)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        return results

    return run


@pytest.fixture
def kvk_server(settings: Any) -> Iterator[str]:
    """The fake trade register, running; settings point at it."""
    from fakes import kvk

    with kvk.running() as url:
        settings.KVK_API_URL, settings.KVK_API_KEY = url, "test-key"
        yield url


@pytest.fixture
def pdok_server(settings: Any) -> Iterator[str]:
    """The fake geocoder, running; settings point at it."""
    from fakes import pdok

    with pdok.running() as url:
        settings.PDOK_API_URL = url
        yield url


def program(variable: str, name: str) -> str:
    """The path to a program that `make test` fetches; skips where somebody runs pytest without it."""
    path = os.environ.get(variable) or shutil.which(name, path=f"{os.environ['PATH']}:/usr/sbin")
    return path or pytest.skip(f"{variable} is not set; `make test` fetches it")


@pytest.fixture(scope="session")
def chromium() -> str:
    """The browser for Playwright's `executable_path`; as root it needs `--no-sandbox`."""
    return program("CHROMIUM", "chromium")


@pytest.fixture(scope="session")
def pgbouncer() -> str:
    """The pooler's program."""
    return program("PGBOUNCER", "pgbouncer")
