"""A fake issuer of identities (OpenID Connect Discovery 1.0, RFC 7517): discovery, key set, tokens on demand.

Keys rotate when told to (`Issuer.rotate`), tokens say what they are told to say (`Issuer.mint`, or POST /mint with a
form of claims), and `Issuer.mode` names how it misbehaves: see MODES.

    python -m fakes.oidc --port 4004
"""

import json
import threading
import time
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import count
from typing import Any

import jwt
from cryptography.hazmat.primitives.asymmetric.ec import SECP256R1, EllipticCurvePrivateKey
from cryptography.hazmat.primitives.asymmetric.ec import generate_private_key as generate_curve_key
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey
from cryptography.hazmat.primitives.asymmetric.rsa import generate_private_key as generate_rsa_key
from jwt.algorithms import ECAlgorithm, RSAAlgorithm

from fakes import server
from fakes.server import Answer, Request

DISCOVERY, KEYS, MINT = "/.well-known/openid-configuration", "/jwks.json", "/mint"
METHODS = ("GET", "POST")
AUDIENCE = "safe-job-platform-web"
LIFETIME = 60  # seconds
HUGE = json.dumps({"keys": ["x" * 1_000] * 2_000})
# How it misbehaves, and what it then answers to everything but /mint; "slow" is the good answer, too late.
MODES: dict[str, Answer] = {
    "down": Answer({"error": "temporarily_unavailable"}, 503),
    "garbled": Answer('{"keys": [{"kid'),
    "html": Answer("<html><body>Please sign in to the network.</body></html>", content_type="text/html"),
    "huge": Answer(HUGE),
    "list": Answer([1, 2, 3]),
    "empty": Answer({"keys": []}),
    "redirect": Answer({}, 302, headers={"Location": "http://127.0.0.1:1/evil"}),
}


@dataclass(frozen=True)
class SigningKey:
    """One key pair; `algorithm` is RS256 or ES256."""

    kid: str
    algorithm: str
    private: RSAPrivateKey | EllipticCurvePrivateKey

    def public_jwk(self) -> dict[str, Any]:
        made = (
            ECAlgorithm.to_jwk(self.private.public_key(), as_dict=True)
            if isinstance(self.private, EllipticCurvePrivateKey)
            else RSAAlgorithm.to_jwk(self.private.public_key(), as_dict=True)
        )
        return {**made, "kid": self.kid, "use": "sig", "alg": self.algorithm}


def make_key(kid: str, algorithm: str = "RS256") -> SigningKey:
    if algorithm == "ES256":
        return SigningKey(kid, algorithm, generate_curve_key(SECP256R1()))
    return SigningKey(kid, algorithm, generate_rsa_key(public_exponent=65537, key_size=2048))


@dataclass
class Issuer:
    """The issuer at `base_url`, which is also its `iss`. `asked` counts the requests by path."""

    base_url: str = ""
    claims_to_be: str = ""
    mode: str = "up"
    slow_seconds: float = 30.0
    keys: list[SigningKey] = field(default_factory=lambda: [make_key("key-1")])
    extra_jwks: list[dict[str, Any]] = field(default_factory=list)
    asked: Counter[str] = field(default_factory=Counter)
    numbers: Iterator[int] = field(default_factory=lambda: count(1))
    lock: threading.Lock = field(default_factory=threading.Lock)

    @property
    def issuer(self) -> str:
        return self.claims_to_be or self.base_url

    def rotate(self, *, algorithm: str = "RS256", keep_old: bool = True) -> SigningKey:
        """Sign with a new key from now on; the old ones stay in the key set, or go at once."""
        key = make_key(f"key-{len(self.keys) + 1}-{next(self.numbers)}", algorithm)
        self.keys = [key, *(self.keys if keep_old else [])]
        return key

    def mint(
        self, *, key: SigningKey | None = None, headers: Mapping[str, Any] | None = None, **claims: Any
    ) -> str:
        """A good token, but for what `claims` and `headers` change; a claim that is None is left out."""
        signer, now = key or self.keys[0], int(time.time())
        usual = {
            "iss": self.issuer,
            "aud": AUDIENCE,
            "sub": "user_ania",
            "iat": now,
            "exp": now + LIFETIME,
            "jti": f"jti-{next(self.numbers)}",
        }
        said = {name: value for name, value in (usual | claims).items() if value is not None}
        return jwt.encode(
            said, signer.private, algorithm=signer.algorithm, headers={"kid": signer.kid, **(headers or {})}
        )

    def respond(self, request: Request) -> Answer:
        with self.lock:
            self.asked[request.path] += 1
        if request.path == MINT and request.method == "POST":
            return Answer({"token": self.mint(**_claims_in(request.form))})
        if self.mode in MODES:
            return MODES[self.mode]
        delay = self.slow_seconds if self.mode == "slow" else 0.0
        return self.document(request, delay)

    def document(self, request: Request, delay: float) -> Answer:
        if request.path == DISCOVERY:
            body = {
                "issuer": "https://somebody.else.example" if self.mode == "wrong_issuer" else self.issuer,
                "jwks_uri": request.base_url + KEYS,
                "id_token_signing_alg_values_supported": sorted({key.algorithm for key in self.keys}),
            }
            return Answer(body, delay_seconds=delay)
        if request.path == KEYS:
            keys = [*(key.public_jwk() for key in self.keys), *self.extra_jwks]
            return Answer({"keys": keys}, delay_seconds=delay)
        return Answer({"error": "not_found"}, 404)


def _claims_in(form: Mapping[str, str]) -> dict[str, Any]:
    words = {"true": True, "false": False}
    return {name: words.get(value, value) for name, value in form.items()}


@contextmanager
def running(*, slow_seconds: float = 30.0, port: int = 0) -> Iterator[Issuer]:
    """`with oidc.running() as issuer:` tells its keys at `issuer.base_url`."""
    issuer = Issuer(slow_seconds=slow_seconds)
    with server.running(issuer.respond, port, METHODS) as base_url:
        issuer.base_url = base_url
        yield issuer


def main(arguments: Sequence[str] | None = None) -> None:
    options = server.argument_parser("A fake issuer of identities (OpenID Connect).").parse_args(arguments)
    issuer = Issuer(slow_seconds=options.slow_seconds)
    issuer.claims_to_be = f"http://{server.LOCALHOST}:{options.port}" if options.port else "http://127.0.0.1"
    server.serve(issuer.respond, options.port, METHODS, host=options.host)


if __name__ == "__main__":
    main()
