"""Compiles the translations and brings the database up to the code; skipped where nothing changed."""

from __future__ import annotations

import hashlib
import json
import subprocess
from collections.abc import Iterable, Sequence
from pathlib import Path

from devstack import postgres
from devstack.console import StackError, say
from devstack.engine import Engine
from devstack.paths import BACKEND, PYTHON

REQUIREMENTS = BACKEND / "requirements" / "development.txt"
APPLIED = "SELECT coalesce(md5(string_agg(m::text, '|' ORDER BY m.id)), '') FROM django_migrations m"


def digest(files: Iterable[Path]) -> str:
    """Of the names and the contents; a change of either counts."""
    total = hashlib.sha256()
    for file in sorted(files):
        total.update(f"{file}\0".encode())
        total.update(file.read_bytes())
    return total.hexdigest()


def code_files() -> list[Path]:
    roots = (BACKEND / "apps", BACKEND / "config", BACKEND / "fakes")
    return [file for root in roots for file in root.rglob("*.py")]


def migration_files() -> list[Path]:
    """The packages bring migrations of their own, so the list of them belongs here, too; `migrate` grants to roles."""
    return [*(BACKEND / "apps").rglob("migrations/*.py"), REQUIREMENTS, postgres.ROLES]


def translation_files() -> list[Path]:
    return list((BACKEND / "locale").rglob("*.po"))


class Preparation:
    """Remembers what was applied; the memory counts only while the database itself says the same."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self.file = engine.area.run / "prepared.json"
        self.accounts = engine.area.run / "accounts"

    def bring_up_to_date(self) -> None:
        """What each needs: its own files changed, or the database's list of migrations; demo accounts: any code."""
        known = self._remembered()
        translations = self.compile_translations(known=known.get("translations", ""))
        migrations, code, applied = digest(migration_files()), digest(code_files()), self._applied()
        state = {"translations": translations, "migrations": migrations, "code": code, "applied": applied}
        if applied and known == state:
            return
        if known.get("migrations") != migrations or known.get("applied") != applied or not applied:
            say("Applying migrations.")
            self.manage(["migrate", "--noinput", "--verbosity", "0"])
        self.seed()
        self.file.write_text(json.dumps(state | {"applied": self._applied()}))

    def compile_translations(self, *, known: str) -> str:
        """Unless the sources are those known and everything made of them is there; returns the sources' digest."""
        files = translation_files()
        found = digest(files)
        if known != found or not all(file.with_suffix(".mo").exists() for file in files):
            self.manage(["translations", "--compile"])
        return found

    def _remembered(self) -> dict[str, str]:
        try:
            return dict(json.loads(self.file.read_text()))
        except (OSError, ValueError):
            return {}

    def _applied(self) -> str:
        """What the database itself lists, with times: another database never looks the same. Empty: none."""
        port = self.engine.database_port
        exists = postgres.sql(
            self.engine.cluster, port, "SELECT to_regclass('django_migrations')", database=postgres.DATABASE
        )
        return postgres.sql(self.engine.cluster, port, APPLIED, database=postgres.DATABASE) if exists else ""

    def seed(self) -> None:
        """The demo accounts; what the command prints is shown at every start."""
        if not list((BACKEND / "apps").glob("*/management/commands/seed.py")):
            return
        self.accounts.write_text(self.manage(["seed", "--demo"]))

    def manage(self, arguments: Sequence[str]) -> str:
        command = [str(PYTHON), "manage.py", *arguments]
        result = subprocess.run(
            command, cwd=BACKEND, env=self.engine.environment(), stdin=subprocess.DEVNULL,
            capture_output=True, text=True, check=False,
        )  # fmt: skip
        if result.returncode:
            raise StackError(
                f"manage.py {' '.join(arguments)} failed:\n{result.stdout[-2000:]}{result.stderr[-4000:]}"
            )
        return result.stdout
