"""The key ring: PEM files `<kid>.pem` in JWT_KEYS_DIR. The last kid by name signs, every one verifies.

A kid begins with the time of its making, so the last by name is the newest. Rotating is: put a new file there; when the
last token of an old one has expired, remove that one. Every process sees the change by itself.
"""

import fcntl
import os
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path
from secrets import token_hex
from typing import Any

from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey, RSAPublicKey, generate_private_key
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from jwt.algorithms import RSAAlgorithm

KEY_BITS = 2048
VALID_KID = re.compile(r"[A-Za-z0-9_-]{1,64}")
MAKES_ITS_OWN = {"development", "test"}  # everywhere else a key is put there on purpose


def get_signing_key() -> tuple[str, RSAPrivateKey]:
    """Get the newest key with its kid; in development and test the first one is made on first use.

    :raises ImproperlyConfigured: if there is none
    """
    ring = _own_ring()
    if not ring:
        raise ImproperlyConfigured(
            f"There is no key to sign tokens with: put one at {_directory()}/<kid>.pem."
        )
    kid = max(ring)
    return kid, ring[kid]


def find_public_key(kid: object) -> RSAPublicKey | None:
    """Find the key that verifies what `kid` signed; None if we have no such key."""
    if not isinstance(kid, str) or not VALID_KID.fullmatch(kid):
        return None
    directory = _directory()
    key = _ring(directory).get(kid)
    if key is None and (directory / f"{kid}.pem").is_file():
        _read_keys.cache_clear()  # it came within the resolution of the directory's time of change
        key = _ring(directory).get(kid)
    return key.public_key() if key else None


def list_public_keys() -> list[dict[str, Any]]:
    """List the public keys as a JSON Web Key Set holds them (RFC 7517), newest first."""
    ring = sorted(_own_ring().items(), reverse=True)
    return [
        {**RSAAlgorithm.to_jwk(key.public_key(), as_dict=True), "kid": kid, "use": "sig", "alg": "RS256"}
        for kid, key in ring
    ]


def make_key(*, directory: Path) -> str:
    """Make a key in the directory and return its kid. The file is readable by its owner only and appears whole."""
    kid = f"{datetime.now(UTC):%Y%m%dT%H%M%SZ}-{token_hex(4)}"
    pem = generate_private_key(public_exponent=65537, key_size=KEY_BITS).private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    draft = directory / f".{kid}.draft"
    with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
        file.write(pem)
        file.flush()
        os.fsync(file.fileno())
    draft.rename(directory / f"{kid}.pem")
    return kid


def _directory() -> Path:
    return Path(str(settings.JWT_KEYS_DIR))


def _own_ring() -> Mapping[str, RSAPrivateKey]:
    directory = _directory()
    if not _ring(directory) and settings.ENVIRONMENT in MAKES_ITS_OWN:
        _make_first_key(directory)
    return _ring(directory)


def _make_first_key(directory: Path) -> None:
    """Two processes may start at once: the second waits, and finds the first one's key."""
    directory.mkdir(mode=0o700, parents=True, exist_ok=True)
    with _locked(directory):
        if not any(directory.glob("*.pem")):
            make_key(directory=directory)
    _read_keys.cache_clear()


@contextmanager
def _locked(directory: Path) -> Iterator[None]:
    with (directory / ".lock").open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


def _ring(directory: Path) -> Mapping[str, RSAPrivateKey]:
    try:
        return _read_keys(directory, directory.stat().st_mtime_ns)
    except FileNotFoundError:
        return {}


@lru_cache(maxsize=2)
def _read_keys(directory: Path, _changed_at: int) -> Mapping[str, RSAPrivateKey]:
    keys = {}
    for path in directory.glob("*.pem"):
        key = serialization.load_pem_private_key(path.read_bytes(), password=None)
        if isinstance(key, RSAPrivateKey) and VALID_KID.fullmatch(path.stem):
            keys[path.stem] = key
    return keys
