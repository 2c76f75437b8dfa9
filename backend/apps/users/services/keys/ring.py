"""Which keys there are; read again whenever a file came, went or changed."""

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path

import structlog
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey, RSAPublicKey
from django.conf import settings

log = structlog.get_logger(__name__)
VALID_KID = re.compile(r"[A-Za-z0-9_-]{1,64}")
KID_TIME = "%Y%m%dT%H%M%SZ"
LONG_AGO = datetime.min.replace(tzinfo=UTC)
Files = tuple[tuple[str, int, int], ...]


@dataclass(frozen=True, kw_only=True)
class Key:
    """One key: `signs_from` stands in its kid (a kid without a time is older than all), `placed_at` is its file's."""

    kid: str
    signs_from: datetime
    placed_at: datetime
    private: RSAPrivateKey = field(repr=False)
    public: RSAPublicKey = field(repr=False)


def keys_directory() -> Path:
    """Name the folder of the key files."""
    return Path(str(settings.JWT_KEYS_DIR))


def read_ring() -> Mapping[str, Key]:
    """Read the keys by kid, those that sign later last."""
    directory = keys_directory()
    return _read_keys(directory, _files(directory))


def _files(directory: Path) -> Files:
    """What tells one state of the folder from another; its own time of change is too coarse for that."""
    try:
        with os.scandir(directory) as entries:
            states = [(entry.name, entry.stat()) for entry in entries if entry.name.endswith(".pem")]
    except FileNotFoundError:  # no folder, or a file went between the two looks at it
        return _files(directory) if directory.exists() else ()
    return tuple(sorted((name, state.st_ctime_ns, state.st_size) for name, state in states))


@lru_cache(maxsize=2)
def _read_keys(directory: Path, files: Files) -> Mapping[str, Key]:
    found = (_read_key(directory / name, placed_ns) for name, placed_ns, _ in files)
    return {key.kid: key for key in sorted(filter(None, found), key=lambda key: (key.signs_from, key.kid))}


def _read_key(path: Path, placed_ns: int) -> Key | None:
    """None for what is no key of ours: it must not keep the others from signing."""
    try:
        private = serialization.load_pem_private_key(path.read_bytes(), password=None)
    except (OSError, ValueError, TypeError) as error:
        log.warning("jwt_key_unreadable", file=path.name, reason=type(error).__name__)
        return None
    if not isinstance(private, RSAPrivateKey) or not VALID_KID.fullmatch(path.stem):
        return None
    placed_at = datetime.fromtimestamp(placed_ns / 1_000_000_000, tz=UTC)
    return Key(
        kid=path.stem,
        signs_from=_time_in(path.stem),
        placed_at=placed_at,
        private=private,
        public=private.public_key(),
    )


def _time_in(kid: str) -> datetime:
    try:
        return datetime.strptime(kid.partition("-")[0], KID_TIME).replace(tzinfo=UTC)
    except ValueError:
        return LONG_AGO
