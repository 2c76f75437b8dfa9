"""Reads the environment once, for all settings modules; `.env.example` explains every name."""

import base64
import hashlib
import os
from collections.abc import Mapping
from email.utils import parseaddr
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import environ
from django.core.exceptions import ImproperlyConfigured

BACKEND = Path(__file__).resolve().parent.parent
ENGINE = "apps.core.clients.postgis"  # Django's, made to give up in time
LOOPBACK = ("127.0.0.1", "::1")
env = environ.Env()
environ.Env.read_env(os.environ.get("ENV_FILE", BACKEND.parent / ".env"))


def require(*names: str) -> None:
    """Refuse to start when one of the variables is missing.

    :raises ImproperlyConfigured: with one sentence that names all that are missing
    """
    missing = [name for name in names if not env.str(name, default="")]
    if missing:
        raise ImproperlyConfigured(
            f"Production cannot start: set {', '.join(missing)} in the environment (see .env.example)."
        )


def forbid(*names: str) -> None:
    """Refuse to start when one of the switches is on: they are for machines without real users.

    :raises ImproperlyConfigured: with one sentence that names all that are on
    """
    switched_on = [name for name in names if env.bool(name, default=False)]
    if switched_on:
        raise ImproperlyConfigured(
            f"Production cannot start: take {', '.join(switched_on)} out of the environment."
        )


def database() -> dict[str, Any]:
    """The connection: DATABASE_URL, or else POSTGRES_* with DB_HOST and DB_PORT."""
    if env.str("DATABASE_URL", default=""):
        parsed: Mapping[str, Any] = env.db_url("DATABASE_URL")
        return {**parsed, "ENGINE": ENGINE}
    return {
        "ENGINE": ENGINE,
        "NAME": env.str("POSTGRES_DB", default="safejob"),
        "USER": env.str("POSTGRES_USER", default="safejob"),
        "PASSWORD": env.str("POSTGRES_PASSWORD", default=""),
        "HOST": env.str("DB_HOST", default="127.0.0.1"),
        "PORT": env.str("DB_PORT", default="5432"),
    }


def database_owner() -> dict[str, str]:
    """Who owns the tables and migrates them; empty: the application's own role, as it was before there were two."""
    owner = env.str("POSTGRES_OWNER", default="")
    return {"USER": owner, "PASSWORD": env.str("POSTGRES_OWNER_PASSWORD", default="")} if owner else {}


def without_session(known: Mapping[str, Any]) -> dict[str, Any]:
    """The same database, reached through a pooler in transaction mode (DB_POOLED).

    Behind it nothing holds from one transaction to the next: wishes at the start of a connection are refused (the role
    itself has them, scripts/database/roles.sql), and a cursor would be gone.
    """
    options = {name: value for name, value in known["OPTIONS"].items() if name != "options"}
    return {**known, "OPTIONS": options, "DISABLE_SERVER_SIDE_CURSORS": True}


def file_storages() -> dict[str, dict[str, Any]]:
    """Where files live: this machine's folder (STORAGE_TYPE=local) or a private S3 bucket (s3, with AWS_*).

    The other one is there, too, if it is set up: the folder while S3 is away, the bucket before one moves into it.

    :raises ImproperlyConfigured: for any other STORAGE_TYPE, or s3 without its variables
    """
    kind = env.str("STORAGE_TYPE", default="local")
    if kind not in ("local", "s3"):
        raise ImproperlyConfigured(f"STORAGE_TYPE is {kind!r}: use local or s3.")
    places = {"local": _folder()}
    if kind == "s3" or env.str("AWS_STORAGE_BUCKET_NAME", default=""):
        places["s3"] = _bucket()
    return {"default": places[kind], **places}


def _folder() -> dict[str, Any]:
    modes = {"file_permissions_mode": 0o600, "directory_permissions_mode": 0o700}
    return {"BACKEND": "apps.documents.clients.places.DurableFolder", "OPTIONS": modes}


def _bucket() -> dict[str, Any]:
    from botocore.config import Config  # costs a twentieth of a second, which nobody without S3 needs to pay

    require("AWS_STORAGE_BUCKET_NAME", "AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY")
    return {
        "BACKEND": "storages.backends.s3.S3Storage",
        "OPTIONS": {
            "bucket_name": env.str("AWS_STORAGE_BUCKET_NAME"),
            "access_key": env.str("AWS_ACCESS_KEY_ID"),
            "secret_key": env.str("AWS_SECRET_ACCESS_KEY"),
            "region_name": env.str("AWS_S3_REGION_NAME", default="") or None,
            "endpoint_url": env.str("AWS_S3_ENDPOINT_URL", default="") or None,
            "default_acl": "private",
            "querystring_expire": 60,  # seconds a signed link lives
            "file_overwrite": False,
            "max_memory_size": 1_048_576,  # bytes of an open file; the rest lies on the disk
            "client_config": Config(
                signature_version="s3v4",
                connect_timeout=3,  # seconds; together with the next less than the 10 that a request may take
                read_timeout=5,
                retries={
                    "total_max_attempts": 1
                },  # the queue tries again, and a request has the local folder
            ),
        },
    }


def wheel_library(package: str, pattern: str) -> str | None:
    """The shared library that a wheel carries, so that a machine without GDAL runs GeoDjango; None if absent."""
    site_packages = Path(environ.__file__).resolve().parent.parent
    return next((str(found) for found in sorted(site_packages.glob(f"{package}.libs/{pattern}"))), None)


def passkey_host(public_url: str) -> str:
    """The host that passkeys are made for; browsers refuse an address as one, so a machine's own becomes its name."""
    host = urlsplit(public_url).hostname or "localhost"
    return "localhost" if host in LOOPBACK else host


def passkey_origins(public_url: str) -> list[str]:
    """The pages that may ask for a passkey: those of PUBLIC_URL."""
    url = urlsplit(public_url)
    port = f":{url.port}" if url.port else ""
    return [f"{url.scheme}://{passkey_host(public_url)}{port}"]


def mail_contact(sender: str) -> str:
    """Whom a push service writes to about our messages: who sends our mails."""
    return f"mailto:{parseaddr(sender)[1]}"


def derived_data_key(secret_key: str) -> str:
    """A data key for machines that hold nothing of worth: it follows from the secret key."""
    return base64.urlsafe_b64encode(hashlib.sha256(f"data key\n{secret_key}".encode()).digest()).decode()
