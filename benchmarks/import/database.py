"""The benchmark's own database: made once, kept while the migrations are the same, emptied before every import."""

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
BACKEND = ROOT / "backend"
DATABASE = "safejob_bench_import"
EMPTY = "TRUNCATE jobs_job, jobs_jobevent, jobs_livejob, procrastinate_jobs, core_auditentry CASCADE"


def prepare() -> None:
    """Make or reuse the database, and let Django of this process work in it as the application does."""
    os.environ |= {
        "POSTGRES_DB": DATABASE,
        "DJANGO_SETTINGS_MODULE": "config.settings.development",
    }
    os.environ.pop("DATABASE_URL", None)
    sys.path.insert(0, str(BACKEND))
    mark = _mark()
    known = "SELECT shobj_description(oid, 'pg_database') FROM pg_database WHERE datname = current_database()"
    if _psql(known) != mark:
        print("Making a database; the next run finds it there.", flush=True)
        _psql(f"DROP DATABASE IF EXISTS {DATABASE} WITH (FORCE)", database="postgres")
        _psql(f"CREATE DATABASE {DATABASE}", database="postgres")
        subprocess.run(
            [sys.executable, "manage.py", "migrate", "--verbosity", "0"],
            cwd=BACKEND,
            check=True,
        )
        _psql(f"COMMENT ON DATABASE {DATABASE} IS '{mark}'")
    import django

    django.setup()


def empty() -> None:
    """Throw away all postings and what belongs to them; the planner knows that the tables are empty."""
    _psql(f"{EMPTY}; ANALYZE jobs_job, jobs_livejob")


def settle() -> None:
    """Do what autovacuum would do at some moment of its own."""
    _psql("VACUUM ANALYZE jobs_job; VACUUM ANALYZE jobs_livejob")


def _mark() -> str:
    files = sorted(BACKEND.glob("apps/*/migrations/*.py"))
    return hashlib.sha256(b"".join(file.read_bytes() for file in files)).hexdigest()[:16]


def _psql(sql: str, database: str = DATABASE) -> str:
    folders = [path for path in (Path("/usr/lib/postgresql"), ROOT / ".local/deb") if path.exists()]
    found = [str(path) for folder in folders for path in folder.rglob("bin/psql")]
    program = shutil.which("psql") or (found[-1] if found else sys.exit("This benchmark needs psql."))
    env = {
        **os.environ,
        "PGHOST": os.environ.get("DB_HOST", "127.0.0.1"),
        "PGPORT": os.environ.get("DB_PORT", "5432"),
        "PGUSER": os.environ.get("POSTGRES_OWNER") or os.environ.get("POSTGRES_USER", "safejob"),
        "PGPASSWORD": os.environ.get("POSTGRES_OWNER_PASSWORD") or os.environ.get("POSTGRES_PASSWORD", ""),
        "PGDATABASE": database,
        "PGOPTIONS": "-c safejob.sees_all=on",
    }
    result = None
    for statement in sql.split("; "):
        command = [program, "-X", "-q", "-At", "-v", "ON_ERROR_STOP=1", "-c", statement]
        result = subprocess.run(command, env=env, capture_output=True, text=True, check=False)
        if result.returncode and "does not exist" not in result.stderr:
            sys.exit(result.stderr)
    return result.stdout.strip() if result else ""
