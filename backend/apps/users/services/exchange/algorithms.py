"""Which algorithm a key may be used with: the key says it, never the token alone."""

from typing import Any

import jwt

from apps.users.clients.oidc import Provider

RSA = {"RS256", "RS384", "RS512", "PS256", "PS384", "PS512"}
BY_KEY = {
    ("RSA", None): RSA,
    ("EC", "P-256"): {"ES256"},
    ("EC", "P-384"): {"ES384"},
    ("EC", "P-521"): {"ES512"},
    ("OKP", "Ed25519"): {"EdDSA"},
}


def bind_key(*, provider: Provider, key: dict[str, Any], algorithm: object) -> jwt.PyJWK:
    """Bind the key to the algorithm that the token names, if issuer, key type and key allow it.

    :raises jwt.InvalidAlgorithmError: if one of them does not
    :raises jwt.PyJWTError: if the key is broken
    """
    allowed = set(provider.algorithms) & BY_KEY.get((key["kty"], key.get("crv")), set())
    if not isinstance(algorithm, str) or algorithm not in allowed or key.get("alg", algorithm) != algorithm:
        raise jwt.InvalidAlgorithmError("not an algorithm of this key")
    return jwt.PyJWK(key, algorithm=algorithm)
