"""Sign what is sent: standardwebhooks.com, so that receivers find a library in their language."""

import base64
import hashlib
import hmac
from collections.abc import Iterable

from apps.integrations.services.webhooks.secrets import PREFIX


def sign(*, id: str, timestamp: int, body: bytes, secrets: Iterable[str]) -> str:
    """Sign id, time and the raw body with each secret: HMAC-SHA256, `v1,<base64>`, separated by spaces."""
    signed = f"{id}.{timestamp}.".encode() + body
    return " ".join(f"v1,{_digest(secret, signed)}" for secret in secrets)


def _digest(secret: str, signed: bytes) -> str:
    key = base64.b64decode(secret.removeprefix(PREFIX))
    return base64.b64encode(hmac.digest(key, signed, hashlib.sha256)).decode()
