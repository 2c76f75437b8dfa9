"""The key that says who sends (VAPID, RFC 8292). There is one, for good: each subscription is made for it."""

import base64
import os
import threading
from contextlib import suppress
from functools import lru_cache
from pathlib import Path

from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec
from django.conf import settings

MAKES_ITS_OWN = {"development", "test"}  # everywhere else a key is put there on purpose
PEM = (serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
POINT = (serialization.Encoding.X962, serialization.PublicFormat.UncompressedPoint)


class KeyMissing(Exception):
    """This installation has no key, so it cannot push."""


def get_public_key() -> str:
    """Get the public half as browsers want it: the point, in base64url.

    :raises KeyMissing: if there is none
    """
    point = get_private_key().public_key().public_bytes(*POINT)
    return base64.urlsafe_b64encode(point).rstrip(b"=").decode()


def get_private_key() -> ec.EllipticCurvePrivateKey:
    """Get the key; in development and test it is made on first use.

    :raises KeyMissing: if there is none
    """
    file = Path(str(settings.PUSH_KEY_FILE))
    if not file.exists() and settings.ENVIRONMENT in MAKES_ITS_OWN:
        _make_key(file)
    try:
        return _read_key(file, file.stat().st_mtime_ns)
    except OSError:
        raise KeyMissing(f"There is no key for web push at {file}.") from None


@lru_cache(maxsize=2)
def _read_key(file: Path, _: int) -> ec.EllipticCurvePrivateKey:
    key = serialization.load_pem_private_key(file.read_bytes(), password=None)
    if not isinstance(key, ec.EllipticCurvePrivateKey) or key.curve.name != "secp256r1":
        raise KeyMissing(f"The key for web push at {file} is not on the curve P-256.")
    return key


def _make_key(file: Path) -> None:
    """Of two processes or threads that start at once, one's key stands in the end: a link never replaces a file."""
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    draft = file.with_name(f".{file.name}.{os.getpid()}-{threading.get_ident()}.draft")
    with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as target:
        target.write(ec.generate_private_key(ec.SECP256R1()).private_bytes(*PEM))
    with suppress(FileExistsError):
        file.hardlink_to(draft)
    draft.unlink()
