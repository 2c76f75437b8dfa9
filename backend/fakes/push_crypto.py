"""A browser's half of web push, written from the standards.

It decrypts (RFC 8291, 8188) and checks who sent (RFC 8292); by itself, so that it is no echo of the library that
encrypts.
"""

import base64
import os
import time
from dataclasses import dataclass, field
from typing import Any

import jwt
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

LONGEST_VAPID = 24 * 3600  # seconds a sender's token may live
POINT = (serialization.Encoding.X962, serialization.PublicFormat.UncompressedPoint)


def to_text(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()


def from_text(text: str) -> bytes:
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


def hkdf(secret: bytes, salt: bytes, info: bytes, length: int) -> bytes:
    return HKDF(hashes.SHA256(), length, salt, info).derive(secret)


@dataclass(frozen=True)
class Browser:
    """The keys that a browser makes for one subscription."""

    private: ec.EllipticCurvePrivateKey = field(
        default_factory=lambda: ec.generate_private_key(ec.SECP256R1())
    )
    auth: bytes = field(default_factory=lambda: os.urandom(16))

    @property
    def public(self) -> bytes:
        return self.private.public_key().public_bytes(*POINT)

    def keys(self) -> dict[str, str]:
        """As PushSubscription.toJSON() gives them."""
        return {"p256dh": to_text(self.public), "auth": to_text(self.auth)}

    def decrypt(self, body: bytes) -> bytes:
        """Read one message of one record.

        :raises ValueError: if it was not made for this browser, or is not well-formed
        """
        salt, size, length = body[:16], int.from_bytes(body[16:20], "big"), body[20]
        sender, sealed = body[21 : 21 + length], body[21 + length :]
        if not 18 <= len(sealed) <= size:
            raise ValueError("one record, as the standard wants it")
        shared = self.private.exchange(
            ec.ECDH(), ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP256R1(), sender)
        )
        secret = hkdf(shared, self.auth, b"WebPush: info\0" + self.public + sender, 32)
        key = hkdf(secret, salt, b"Content-Encoding: aes128gcm\0", 16)
        nonce = hkdf(secret, salt, b"Content-Encoding: nonce\0", 12)
        padded = AESGCM(key).decrypt(nonce, sealed, None).rstrip(b"\0")
        if padded[-1:] != b"\2":
            raise ValueError("the last record ends in 2")
        return padded[:-1]


def read_vapid(authorization: str, audience: str) -> dict[str, Any]:
    """Check who sent: `vapid t=<token>, k=<key>`; gives the claims.

    :raises ValueError: if the sender is not to be believed
    """
    scheme, _, rest = authorization.partition(" ")
    parts = dict(part.strip().partition("=")[::2] for part in rest.split(","))
    if scheme.lower() != "vapid" or not {"t", "k"} <= parts.keys():
        raise ValueError("no vapid")
    key = ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP256R1(), from_text(parts["k"]))
    try:
        claims: dict[str, Any] = jwt.decode(
            parts["t"], key, algorithms=["ES256"], audience=audience, options={"require": ["exp", "aud"]}
        )
    except jwt.InvalidTokenError as error:
        raise ValueError(str(error)) from None
    if claims["exp"] - time.time() > LONGEST_VAPID:
        raise ValueError("a token may live for 24 hours")
    if not str(claims.get("sub", "")).startswith(("mailto:", "https:")):
        raise ValueError("sub must say whom to write to")
    return {**claims, "k": parts["k"]}
