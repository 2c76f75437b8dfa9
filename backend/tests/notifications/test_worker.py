"""A real worker is killed with -9 in the middle of its work; no mail is lost and none doubled."""

import os
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from django.db import connection

from apps.applications.services import submit_application
from apps.notifications.models import Delivery
from tests.factories.candidates import CandidateFactory
from tests.factories.jobs import JobFactory
from tests.factories.tenants import MembershipFactory
from tests.notifications.sink import Sink, running

BACKEND = Path(__file__).parents[2]
APPLICATIONS = 40
MAILS = 2 * APPLICATIONS  # one to the candidate, one to the recruiter
WAITING = (
    "SELECT count(*) FROM procrastinate_jobs WHERE status IN ('todo', 'doing') AND queue_name <> 'upkeep'"
)

LISTENING = "SELECT count(*) FROM procrastinate_workers WHERE last_heartbeat > now() - interval '5 seconds'"
HANG_UP = (
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
    " WHERE datname = current_database() AND pid <> pg_backend_pid()"
)


@contextmanager
def worker(sink: Sink) -> Iterator[subprocess.Popen[bytes]]:
    """Run `manage.py run_worker` on the test's database and mail server, one job at a time."""
    database = connection.settings_dict
    environment = os.environ | {
        "DJANGO_SETTINGS_MODULE": "config.settings.development",
        "DATABASE_URL": "",
        "POSTGRES_DB": database["NAME"],
        "POSTGRES_USER": database["USER"],
        "POSTGRES_PASSWORD": database["PASSWORD"],
        "DB_HOST": database["HOST"],
        "DB_PORT": str(database["PORT"]),
        "EMAIL_BACKEND": "django.core.mail.backends.smtp.EmailBackend",
        "EMAIL_HOST": "127.0.0.1",
        "EMAIL_PORT": str(sink.port),
        "EMAIL_HOST_USER": "",
        "EMAIL_USE_TLS": "false",
        "EMAIL_USE_SSL": "false",
        "WORKER_CONCURRENCY": "1",
    }
    command = [sys.executable, "manage.py", "run_worker"]
    process = subprocess.Popen(command, cwd=BACKEND, env=environment)
    try:
        yield process
    finally:
        process.kill()
        process.wait()


def wait_until(condition: Callable[[], bool], seconds: float, process: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + seconds
    while not condition():
        assert process.poll() is None, "the worker stopped by itself"
        assert time.monotonic() < deadline, "this takes too long"
        time.sleep(0.005)


def is_all_done() -> bool:
    with connection.cursor() as cursor:
        cursor.execute(WAITING)
        return cursor.fetchone()[0] == 0


def is_listening() -> bool:
    with connection.cursor() as cursor:
        cursor.execute(LISTENING)
        return bool(cursor.fetchone()[0])


@pytest.mark.slow
@pytest.mark.django_db(transaction=True)
def test_killed_worker_loses_no_mail_and_doubles_none():
    job = JobFactory(published=True)
    MembershipFactory(organization=job.tenant)
    for candidate in CandidateFactory.create_batch(APPLICATIONS):
        submit_application(candidate=candidate, job=job)

    with running() as sink:
        with worker(sink) as process:
            wait_until(lambda: len(sink.received) >= MAILS // 2, 60, process)
            process.send_signal(signal.SIGKILL)
        sent_before = len(sink.received)
        with worker(sink) as process:
            wait_until(is_all_done, 90, process)

    assert sent_before < MAILS, "the worker was killed in the middle"
    copies = Counter(message["Message-ID"] for message in sink.received)
    marked = [message for message in sink.received if message["X-Possible-Duplicate"]]
    assert len(copies) == MAILS
    assert len(sink.received) - MAILS <= len(marked) <= 1
    assert set(Delivery.objects.values_list("status", flat=True)) == {"sent"}
    assert set(Delivery.objects.values_list("message_id", flat=True)) == set(copies)


@pytest.mark.slow
@pytest.mark.django_db(transaction=True)
def test_worker_outlives_a_database_that_hangs_up_on_it():
    with running() as sink, worker(sink) as process:
        wait_until(is_listening, 30, process)
        with connection.cursor() as cursor:
            for _ in range(20):
                cursor.execute(HANG_UP)
                time.sleep(0.05)
        submit_application(candidate=CandidateFactory(), job=JobFactory(published=True))
        wait_until(is_all_done, 40, process)
        process.send_signal(signal.SIGTERM)
        status = process.wait(20)

    assert len(sink.received) >= 1
    assert status == 0
