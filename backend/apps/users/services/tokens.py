"""Access tokens: signed with RS256, valid for minutes, bound to a session."""

import time
from dataclasses import dataclass
from functools import lru_cache
from uuid import UUID

import jwt
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from apps.core.errors import DomainError
from apps.core.models import new_id
from apps.users.models import Session
from apps.users.services.keys import find_public_key, get_signing_key

ALGORITHMS = ["RS256"]  # an allow-list: neither "none" nor a shared secret may ever verify a token
CLAIMS = ["iss", "aud", "sub", "sid", "typ", "iat", "exp", "jti"]
ACCESS = "access"
LEEWAY = 5  # seconds that the clocks of two of our servers may differ


class AccessTokenRefused(DomainError):
    """The token is not ours, not an access token, or too old."""

    code, status = "token_refused", 401
    message = _("Your sign-in is over. Please sign in again.")


@dataclass(frozen=True, kw_only=True)
class AccessClaims:
    """What a good access token says."""

    user_id: UUID
    session_id: UUID


def sign_access_token(*, session: Session) -> str:
    """Sign an access token for the session, valid for JWT_ACCESS_TOKEN_LIFETIME.

    :raises ImproperlyConfigured: if there is no key
    """
    kid, key = get_signing_key()
    now = int(time.time())
    claims = {
        "iss": settings.JWT_ISSUER,
        "aud": settings.JWT_AUDIENCE,
        "sub": str(session.user_id),
        "sid": str(session.pk),
        "typ": ACCESS,
        "iat": now,
        "exp": now + int(settings.JWT_ACCESS_TOKEN_LIFETIME.total_seconds()),
        "jti": new_id().hex,
    }
    return jwt.encode(claims, key, algorithm="RS256", headers={"kid": kid})


def read_access_token(token: str) -> AccessClaims:
    """Check signature, issuer, audience, kind and age of an access token (not whether its session still lives).

    :raises AccessTokenRefused: if any of them is wrong
    """
    try:
        key = find_public_key(_find_kid(token.partition(".")[0]))
        if key is None:
            raise AccessTokenRefused
        claims = jwt.decode(
            token,
            key,
            algorithms=ALGORITHMS,
            issuer=settings.JWT_ISSUER,
            audience=settings.JWT_AUDIENCE,
            leeway=LEEWAY,
            options={"require": CLAIMS, "strict_aud": True},
        )
        if claims["typ"] != ACCESS:
            raise AccessTokenRefused
        return AccessClaims(user_id=UUID(claims["sub"]), session_id=UUID(claims["sid"]))
    except (jwt.InvalidTokenError, ValueError, TypeError, AttributeError) as error:
        raise AccessTokenRefused from error


@lru_cache(maxsize=16)
def _find_kid(header: str) -> object:
    """Read the one thing in the header that is needed before the signature is checked; all tokens of a key share it.

    :raises InvalidTokenError: if it is no header
    """
    return jwt.get_unverified_header(f"{header}..").get("kid")
