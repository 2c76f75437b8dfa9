"""Settings: production refuses to start half configured; the example file is complete."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from django.db import connection

from config.environment import BACKEND

ROOT = BACKEND.parent
SECRETS = {
    "SECRET_KEY": "k3y-" + "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJ" * 2,
    "DATA_KEYS": "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=",
    "ALLOWED_HOSTS": "safejob.example",
    "REDIS_URL": "redis://127.0.0.1:6379/0",
    "EMAIL_HOST": "mail.safejob.example",
    "PUBLIC_URL": "https://safejob.example",
    "KVK_API_KEY": "l7xx",
}


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    """A whole production environment; the signing key is one that openssl would make."""
    from cryptography.hazmat.primitives import serialization
    from cryptography.hazmat.primitives.asymmetric import rsa

    key = rsa.generate_private_key(public_exponent=65537, key_size=2048).private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    (tmp_path / "2026-11.pem").write_bytes(key)
    (tmp_path / "2026-11.pem").chmod(0o600)
    database = connection.settings_dict
    parts = {
        "POSTGRES_DB": "postgres",
        "POSTGRES_USER": database["USER"],
        "POSTGRES_PASSWORD": database["PASSWORD"] or "x",
        "DB_HOST": database["HOST"],
        "DB_PORT": str(database["PORT"]),
    }
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "LD_LIBRARY_PATH") if name in os.environ}
    return {**kept, **SECRETS, **parts, "JWT_KEYS_DIR": str(tmp_path), "STATIC_ROOT": str(tmp_path)}


def run(settings: str, environment: dict[str, str], *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run manage.py in an environment of its own, away from any .env file."""
    return subprocess.run(
        [sys.executable, "manage.py", *arguments],
        cwd=BACKEND,
        env={**environment, "DJANGO_SETTINGS_MODULE": f"config.settings.{settings}", "ENV_FILE": os.devnull},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.slow
@pytest.mark.parametrize("settings", ["production", "staging"])
def test_deployment_check_is_clean(settings: str, environment: dict[str, str]) -> None:
    result = run(settings, environment, "check", "--deploy", "--fail-level", "WARNING")

    assert result.returncode == 0, result.stderr
    assert "no issues" in result.stdout


@pytest.mark.slow
@pytest.mark.parametrize(
    "missing",
    [
        ["SECRET_KEY"],
        ["DATA_KEYS"],
        ["EMAIL_HOST", "REDIS_URL"],
        ["POSTGRES_PASSWORD"],
        ["DB_HOST", "POSTGRES_DB"],
        ["JWT_KEYS_DIR"],
    ],
)
def test_production_names_what_is_missing_in_one_sentence(
    missing: list[str], environment: dict[str, str]
) -> None:
    for name in missing:
        del environment[name]

    result = run("production", environment, "check")

    assert result.returncode != 0
    sentence = result.stderr.strip().splitlines()[-1]
    assert "Production cannot start" in sentence
    assert all(name in sentence for name in missing)


@pytest.mark.slow
def test_production_takes_a_database_url_instead_of_its_parts(environment: dict[str, str]) -> None:
    for name in ("POSTGRES_DB", "POSTGRES_USER", "POSTGRES_PASSWORD", "DB_HOST"):
        del environment[name]
    environment["DATABASE_URL"] = "postgres://u:p@db.example:5433/jobs"

    result = run(
        "production", environment, "shell", "-v0", "-c", "from django.db import connection as c; "
        "print(c.vendor, c.settings_dict['ENGINE'], c.settings_dict['HOST'], c.settings_dict['PORT'])",
    )  # fmt: skip

    assert result.stdout.strip() == "postgresql apps.core.clients.postgis db.example 5433", result.stderr


@pytest.mark.slow
@pytest.mark.parametrize(
    ("storage", "complaint"),
    [({"STORAGE_TYPE": "ftp"}, "use local or s3"), ({"STORAGE_TYPE": "s3"}, "AWS_STORAGE_BUCKET_NAME")],
)
def test_storage_that_cannot_work_is_refused_at_start(
    storage: dict[str, str], complaint: str, environment: dict[str, str]
) -> None:
    result = run("production", {**environment, **storage}, "check")

    assert result.returncode != 0
    assert complaint in result.stderr.splitlines()[-1]


@pytest.mark.slow
@pytest.mark.parametrize("settings", ["production", "staging"])
def test_no_deployment_starts_with_a_way_to_its_own_machine(
    settings: str, environment: dict[str, str]
) -> None:
    result = run(settings, {**environment, "FETCH_ALLOW_LOOPBACK": "true"}, "check")

    assert result.returncode != 0
    assert "take FETCH_ALLOW_LOOPBACK out" in result.stderr.strip().splitlines()[-1]


def names_read() -> set[str]:
    """The variables that the settings read."""
    text = "".join(path.read_text() for path in BACKEND.glob("config/**/*.py"))
    read = re.findall(r'env(?:\.\w+)?\(\s*"([A-Z][A-Z0-9_]+)"', text)
    required = re.findall(r'"([A-Z][A-Z0-9_]+)"', "".join(re.findall(r"require\([^)]*\)", text)))
    return {*read, *required}


def names_explained() -> set[str]:
    """The variables that .env.example has a line for, commented out or not."""
    return set(re.findall(r"^#? ?([A-Z][A-Z0-9_]+)=", (ROOT / ".env.example").read_text(), re.M))


def test_example_explains_every_variable_and_no_other() -> None:
    assert names_explained() == names_read()


def test_example_holds_no_secret() -> None:
    text = (ROOT / ".env.example").read_text()

    for name in (
        "SECRET_KEY",
        "DATA_KEYS",
        "POSTGRES_PASSWORD",
        "EMAIL_HOST_PASSWORD",
        "KVK_API_KEY",
        "METRICS_TOKEN",
    ):
        assert re.search(rf"^#? ?{name}=\s*$", text, re.M), name


def test_every_variable_of_the_example_has_a_comment_above_it() -> None:
    lines = (ROOT / ".env.example").read_text().splitlines()

    for number, line in enumerate(lines):
        if re.match(r"#? ?[A-Z][A-Z0-9_]+=", line):
            assert lines[number - 1].startswith(("# ", "#?")) or re.match(
                r"#? ?[A-Z0-9_]+=", lines[number - 1]
            ), line
