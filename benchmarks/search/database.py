"""The benchmark's own database: made once, kept for the next run while code and week are the same."""

import hashlib
import json
import subprocess
import sys
from datetime import date

import servers

SEEDS = [
    "backend/apps/*/migrations/*.py",
    "backend/apps/jobs/services/seeding/*.py",
    "benchmarks/search/yardstick/*.py",
]


def prepare(jobs: int) -> int:
    """Make or reuse the database with so many jobs; returns how many are live."""
    mark = _mark(jobs)
    if (
        _psql(
            "SELECT shobj_description(oid, 'pg_database') FROM pg_database WHERE datname = current_database()"
        )
        != mark
    ):
        _make(jobs, mark)
    return int(_psql("SELECT count(*) FROM jobs_livejob WHERE expires_at > now()"))


def read_searches() -> dict[str, list[dict[str, str]]]:
    """Return per class the searches: path, the yardstick's path, and the SQL that the product runs for it."""
    return dict(json.loads(_python([str(servers.HERE / "searches.py")])))


def _make(jobs: int, mark: str) -> None:
    print(f"Seeding {jobs} jobs into a database of its own; the next run finds them there.", flush=True)
    _psql(f"DROP DATABASE IF EXISTS {servers.DATABASE} WITH (FORCE)", database="postgres")
    _psql(f"CREATE DATABASE {servers.DATABASE}", database="postgres")
    _python(["manage.py", "migrate", "--verbosity", "0"])
    _python(["manage.py", "seed", "--jobs", str(jobs), "--mixed", "--yes"])
    _psql((servers.HERE / "yardstick" / "tables.sql").read_text())
    _psql(f'GRANT SELECT ON yardstick_job TO "{servers.libpq_environment()["PGUSER"]}"')
    _psql("VACUUM ANALYZE")
    _psql(f"COMMENT ON DATABASE {servers.DATABASE} IS '{mark}'")


def _mark(jobs: int) -> str:
    files = sorted(file for pattern in SEEDS for file in servers.ROOT.glob(pattern))
    digest = hashlib.sha256(b"".join(file.read_bytes() for file in files)).hexdigest()[:16]
    year, week, _ = date.today().isocalendar()
    return f"{jobs} {digest} {year}-{week}"


def _psql(sql: str, database: str = servers.DATABASE) -> str:
    command = [servers.program("psql"), "-X", "-q", "-At", "-v", "ON_ERROR_STOP=1"]
    env = servers.owner_environment(database)
    result = subprocess.run(command, env=env, input=sql, capture_output=True, text=True, check=False)
    if result.returncode and "does not exist" not in result.stderr:
        sys.exit(result.stderr)
    return result.stdout.strip()


def _python(arguments: list[str]) -> str:
    command = [sys.executable, *arguments]
    result = subprocess.run(
        command,
        cwd=servers.BACKEND,
        env=servers.environment(),
        stdout=subprocess.PIPE,
        text=True,
        check=False,
    )
    if result.returncode:
        sys.exit(f"{' '.join(arguments)} failed")
    return result.stdout
