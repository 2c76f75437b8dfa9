"""A device of software: it makes passkeys and signs with them, and can be told to do so wrongly."""

import hashlib
import json
import os
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from fido2.cose import ES256
from fido2.utils import websafe_decode, websafe_encode
from fido2.webauthn import Aaguid, AttestationObject, AttestedCredentialData, AuthenticatorData

PAGE, HOST = "http://localhost:8000", "localhost"
PRESENT, VERIFIED, ATTESTED = 0x01, 0x04, 0x40
Json = dict[str, Any]


@dataclass
class Device:
    """A phone with one ES256 passkey. What it answers is WebAuthn JSON, as browsers send it."""

    page: str = PAGE
    host: str = HOST
    flags: int = PRESENT | VERIFIED
    counter: int = 0
    credential_id: bytes = field(default_factory=lambda: os.urandom(32))
    handle: bytes = b""
    key: ec.EllipticCurvePrivateKey = field(default_factory=lambda: ec.generate_private_key(ec.SECP256R1()))

    def make(self, options: Json, **lies: Any) -> Json:
        """Answer `navigator.credentials.create()`."""
        self.handle = websafe_decode(options["user"]["id"])
        public = ES256.from_cryptography_key(self.key.public_key())
        attested = AttestedCredentialData.create(Aaguid(bytes(16)), self.credential_id, public)
        signed = self._authenticator_data(ATTESTED, attested)
        response = {
            "clientDataJSON": self._client_data("webauthn.create", options, lies),
            "attestationObject": websafe_encode(AttestationObject.create("none", signed, {})),
            "transports": ["internal", "hybrid"],
        }
        return self._credential(response)

    def sign(self, options: Json, **lies: Any) -> Json:
        """Answer `navigator.credentials.get()`."""
        client = self._client_data("webauthn.get", options, lies)
        signed = self._authenticator_data(0, b"")
        digest = hashlib.sha256(websafe_decode(client)).digest()
        response = {
            "clientDataJSON": client,
            "authenticatorData": websafe_encode(signed),
            "signature": websafe_encode(self.key.sign(bytes(signed) + digest, ec.ECDSA(hashes.SHA256()))),
            "userHandle": websafe_encode(lies.get("handle", self.handle)),
        }
        return self._credential(response)

    def belongs_to(self, user_id: UUID) -> bool:
        """Whether the passkey was made for this account."""
        return self.handle == user_id.bytes

    def _client_data(self, kind: str, options: Json, lies: Json) -> str:
        said = {"type": kind, "challenge": options["challenge"], "origin": self.page, "crossOrigin": False}
        return websafe_encode(json.dumps({**said, **lies.get("client", {})}).encode())

    def _authenticator_data(self, flags: int, attested: bytes) -> AuthenticatorData:
        host = hashlib.sha256(self.host.encode()).digest()
        return AuthenticatorData.create(host, self.flags | flags, self.counter, attested)

    def _credential(self, response: Json) -> Json:
        name = websafe_encode(self.credential_id)
        return {
            "id": name,
            "rawId": name,
            "type": "public-key",
            "response": response,
            "clientExtensionResults": {},
            "authenticatorAttachment": "platform",
        }
