"""Claims that PyJWT does not look at."""

import time
from collections.abc import Iterator
from typing import Any

import jwt

from apps.users.clients.oidc import Provider

LONGEST_SUBJECT = 255  # characters (OpenID Connect Core 1.0, 2)
LONGEST_LIFE = 86_400  # seconds: we remember each token until it expires


def check_claims(claims: dict[str, Any], *, provider: Provider) -> None:
    """Want a subject, a party that may use the token, a bounded life, and a token that signs somebody in.

    :raises jwt.InvalidTokenError: with what is wrong
    """
    for is_wrong, name in _complaints(claims, provider):
        if is_wrong:
            raise jwt.InvalidTokenError(name)


def _complaints(claims: dict[str, Any], provider: Provider) -> Iterator[tuple[bool, str]]:
    subject, party = claims["sub"], claims.get("azp")
    yield not 0 < len(subject) <= LONGEST_SUBJECT or not subject.isprintable(), "sub"
    yield int(claims["exp"]) > time.time() + LONGEST_LIFE, "exp"
    yield bool(provider.authorized_parties) and party not in provider.authorized_parties, "azp"
    # Made for several: then it must have been given to us (OpenID Connect Core 1.0, 3.1.3.7).
    is_shared = isinstance(claims.get("aud"), list) and len(claims["aud"]) > 1
    yield is_shared and party not in (provider.audience, *provider.authorized_parties), "aud"
    yield "events" in claims, "a logout token"
    yield claims.get("sts") == "pending", "Clerk still asks this person for something"
