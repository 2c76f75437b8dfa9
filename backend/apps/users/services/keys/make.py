"""New keys."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from secrets import token_hex

from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.rsa import generate_private_key

from apps.users.services.keys.ring import KID_TIME

KEY_BITS = 2048


def make_key(*, directory: Path, signs_from: datetime | None = None) -> str:
    """Make a key in the folder and return its kid. The file is readable by its owner only and appears whole.

    :param signs_from: until then it only verifies; at once if left out
    """
    kid = f"{signs_from or datetime.now(UTC):{KID_TIME}}-{token_hex(4)}"
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


def make_first_key(*, directory: Path) -> None:
    """Make a key if there is none. Two processes may start at once: the second waits, and finds the first one's."""
    with locked(directory):
        if not any(directory.glob("*.pem")):
            make_key(directory=directory)


@contextmanager
def locked(directory: Path) -> Iterator[None]:
    """Change the ring alone; what a killed process left half made is swept first."""
    directory.mkdir(mode=0o700, parents=True, exist_ok=True)
    with (directory / ".lock").open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        for draft in directory.glob(".*.draft"):
            draft.unlink()
        yield
