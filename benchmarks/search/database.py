"""The benchmark's own databases, one of each size: made once, kept while code and week are the same."""

import hashlib
import json
import subprocess
import sys
import time
from datetime import date

import servers

SEEDS = [
    "backend/apps/*/migrations/*.py",
    "backend/apps/jobs/services/seeding/*.py",
    "benchmarks/search/yardstick/tables.sql",
]
HALVES = 2  # that seed side by side: the machines have two cores
# Filled with rows first, an index comes out smaller, and in a third of the time.
SECONDARY = """
    SELECT indexdef FROM pg_indexes i JOIN pg_class c ON c.oid = format('%I', i.indexname)::regclass
    JOIN pg_index x ON x.indexrelid = c.oid WHERE i.tablename = 'jobs_livejob' AND NOT x.indisunique
"""
# Nobody reads how made-up postings came about.
HISTORY = """
    DO $$ DECLARE name text; BEGIN
        FOR name IN
            SELECT tgname FROM pg_trigger WHERE tgrelid = 'jobs_job'::regclass AND tgname LIKE '%_insert_insert_%'
        LOOP EXECUTE format('ALTER TABLE jobs_job {} TRIGGER %I', name); END LOOP;
    END $$
"""


def prepare(jobs: int) -> tuple[str, int]:
    """Make or reuse the database with so many jobs; returns its name, and how many of them are live."""
    name, mark = f"safejob_bench_search_{jobs}", _mark(jobs)
    known = "SELECT shobj_description(oid, 'pg_database') FROM pg_database WHERE datname = current_database()"
    if ask(known, name) != mark:
        began = time.monotonic()
        print(f"Seeding {jobs} jobs into a database of its own; the next run finds them there.", flush=True)
        _make(name, jobs, mark)
        print(f"That took {time.monotonic() - began:.0f} s, {ask(SIZE, name)} on disk.", flush=True)
    return name, int(ask("SELECT count(*) FROM jobs_livejob WHERE expires_at > now()", name))


SIZE = "SELECT pg_size_pretty(pg_database_size(current_database()))"


def read_searches(database: str) -> dict[str, list[dict[str, str]]]:
    """Return per class the searches: path, the yardstick's path, and the SQL that the product runs for it."""
    return dict(json.loads(run_python([str(servers.HERE / "searches.py")], database)))


def _make(name: str, jobs: int, mark: str) -> None:
    ask(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)", "postgres")
    ask(f"CREATE DATABASE {name}", "postgres")
    run_python(["manage.py", "migrate", "--verbosity", "0"], name)
    indexes = ask(SECONDARY, name).splitlines()
    for index in indexes:
        ask(f"DROP INDEX {index.split(' ')[2]}", name)
    ask(HISTORY.format("DISABLE"), name)
    _seed(name, jobs)
    ask(HISTORY.format("ENABLE"), name)
    _side_by_side([*indexes, (servers.HERE / "yardstick" / "tables.sql").read_text()], name)
    ask(f'GRANT SELECT ON yardstick_job TO "{servers.libpq_environment(name)["PGUSER"]}"', name)
    ask("VACUUM ANALYZE", name)
    ask(f"COMMENT ON DATABASE {name} IS '{mark}'", name)


def _seed(name: str, jobs: int) -> None:
    """Seed parts of other seeds side by side, after a first job that makes the employers."""
    run_python(["manage.py", "seed", "--jobs", "1", "--mixed", "--yes"], name)
    commands = [
        ["manage.py", "seed", "--jobs", str(jobs // HALVES), "--seed", str(number + 1), "--mixed", "--yes"]
        for number in range(HALVES)
    ]
    started = [_start_python(command, name) for command in commands]
    for process, command in zip(started, commands, strict=True):
        _finish(process, command)


def _side_by_side(statements: list[str], name: str) -> None:
    """Run the statements in as many sessions as there are cores; the largest, the words, come first."""
    statements = sorted(statements, key=lambda sql: "USING gin" not in sql)
    shares = [statements[0:1], statements[1:]]
    sessions = [_start_psql(";\n".join(share), name) for share in shares]
    for session in sessions:
        session.wait()
        if session.returncode:
            sys.exit("An index could not be made; the reason stands above.")


def _mark(jobs: int) -> str:
    files = sorted(file for pattern in SEEDS for file in servers.ROOT.glob(pattern))
    digest = hashlib.sha256(b"".join(file.read_bytes() for file in files)).hexdigest()[:16]
    year, week, _ = date.today().isocalendar()
    return f"{jobs} {digest} {year}-{week}"


PSQL = ["-X", "-q", "-At", "-v", "ON_ERROR_STOP=1"]


def ask(sql: str, database: str) -> str:
    """Run SQL as the owner of the database; what it printed, without heads and spaces."""
    command, env = [servers.program("psql"), *PSQL], servers.owner_environment(database)
    result = subprocess.run(command, env=env, input=sql, capture_output=True, text=True, check=False)
    if result.returncode and "does not exist" not in result.stderr:
        sys.exit(result.stderr)
    return result.stdout.strip()


def _start_psql(sql: str, database: str) -> subprocess.Popen:
    command, env = [servers.program("psql"), *PSQL], servers.owner_environment(database)
    sql = f"SET maintenance_work_mem = '512MB';\n{sql}"
    return subprocess.Popen([*command, "-c", sql], env=env, stdout=subprocess.DEVNULL)


def run_python(arguments: list[str], database: str) -> str:
    """Run a program of the backend; what it printed."""
    return _finish(_start_python(arguments, database), arguments)


def _start_python(arguments: list[str], database: str) -> subprocess.Popen:
    env = servers.environment(database)
    return subprocess.Popen(
        [sys.executable, *arguments], cwd=servers.BACKEND, env=env, stdout=subprocess.PIPE, text=True
    )


def _finish(process: subprocess.Popen, arguments: list[str]) -> str:
    printed = process.communicate()[0]
    if process.returncode:
        sys.exit(f"{' '.join(arguments)} failed")
    return str(printed)
