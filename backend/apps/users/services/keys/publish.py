"""The public halves, for those who check our tokens themselves."""

from typing import Any

from jwt.algorithms import RSAAlgorithm

from apps.users.services.keys.signing import own_ring

KEY_SET_SECONDS = 300  # how long others may keep the key set


def list_public_keys() -> list[dict[str, Any]]:
    """List the public keys as a JSON Web Key Set holds them (RFC 7517), newest first, also those that sign later."""
    return [
        {
            **RSAAlgorithm.to_jwk(key.public, as_dict=True),
            "kid": key.kid,
            "use": "sig",
            "alg": "RS256",
        }
        for key in reversed(list(own_ring().values()))
    ]
