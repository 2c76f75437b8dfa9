"""The benchmark's own database: jobs that take applications, and candidates who are signed in."""

import hashlib
import json
import os
import subprocess
import sys
from itertools import product

import database  # the neighbor's psql
import servers

DATABASE = "safejob_bench_apply"
JOBS, PEOPLE = 300, 100  # each pair of them is one application
KNOWN = "SELECT shobj_description(oid, 'pg_database') FROM pg_database WHERE datname = current_database()"
# What an earlier run left, in the order in which the rows lean on each other.
FORGET = """
    SET safejob.forgetting = 'on';
    TRUNCATE applications_application, applications_timelineentry, applications_applicationevent, pghistory_context,
        procrastinate_jobs, procrastinate_events CASCADE;
"""


def prepare() -> list[tuple[str, str]]:
    """Make or reuse the database; returns who may apply where: the job, and what its candidate shows a server."""
    mark = _mark()
    if database.ask(KNOWN, DATABASE) != mark:
        print("Making a database; the next run finds it there.", flush=True)
        database.ask(f"DROP DATABASE IF EXISTS {DATABASE} WITH (FORCE)", "postgres")
        database.ask(f"CREATE DATABASE {DATABASE}", "postgres")
        _manage("migrate", "--verbosity", "0")
        _run("--make")
        database.ask(f"COMMENT ON DATABASE {DATABASE} IS '{mark}'", DATABASE)
    database.ask(FORGET, DATABASE)
    people, jobs = json.loads(_run("--sign-in"))
    # Everybody at another job each time, as people do: neighbors in time do not wait for the same row.
    return [
        (jobs[(number + shift) % JOBS], person)
        for shift, (number, person) in product(range(JOBS), enumerate(people))
    ]


def _make() -> None:
    from apps.core.services import acting_as_system
    from tests.factories.candidates import CandidateFactory
    from tests.factories.jobs import JobFactory

    with acting_as_system(reason="bench.apply"):
        JobFactory.create_batch(JOBS, published=True)
        CandidateFactory.create_batch(PEOPLE, complete=True)


def _sign_in() -> None:
    from apps.candidates.models import Candidate
    from apps.core.services import acting_as_system
    from apps.jobs.models import Job
    from apps.users.enums import SignInMethod
    from apps.users.services import start_session

    with acting_as_system(reason="bench.apply"):
        users = [candidate.user for candidate in Candidate.objects.select_related("user")]
        tokens = [start_session(user=user, method=SignInMethod.PASSWORD).access for user in users]
        jobs = [str(pk) for pk in Job.objects.order_by("pk").values_list("pk", flat=True)]
    people = [f"Bearer {token}" for token in tokens]
    json.dump([people, jobs], sys.stdout)


def _manage(*arguments: str) -> None:
    env = servers.environment(DATABASE)
    subprocess.run([sys.executable, "manage.py", *arguments], cwd=servers.BACKEND, env=env, check=True)


def _run(what: str) -> str:
    """Run this file inside of the product."""
    result = subprocess.run(
        [sys.executable, __file__, what],
        cwd=servers.BACKEND, env=servers.environment(DATABASE), stdout=subprocess.PIPE, text=True, check=True,
    )  # fmt: skip
    return result.stdout


def _mark() -> str:
    files = sorted(servers.BACKEND.glob("apps/*/migrations/*.py"))
    return hashlib.sha256(b"".join(file.read_bytes() for file in files)).hexdigest()[:16]


if __name__ == "__main__":
    import django

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", servers.DEVELOPMENT)
    django.setup()
    {"--make": _make, "--sign-in": _sign_in}[sys.argv[1]]()
