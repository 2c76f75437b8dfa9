"""What the token of another issuer says, once it is proven good."""

import hashlib
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

import jwt
import structlog
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils.translation import gettext_lazy as _

from apps.core.errors import DomainError
from apps.users.clients.oidc import Provider
from apps.users.services.exchange.algorithms import bind_key
from apps.users.services.exchange.claims import check_claims
from apps.users.services.exchange.key_sets import find_issuer_key

log = structlog.get_logger(__name__)
LONGEST, LONGEST_EMAIL = 16_384, 254  # characters
LEEWAY = timedelta(seconds=30)  # that the issuer's clock may differ from ours
READER = jwt.PyJWT(options={"enforce_minimum_key_length": True})
NEEDED = ["iss", "sub", "iat", "exp"]


class ExternalTokenRefused(DomainError):
    """The token is not of this issuer, not for us, too old or was exchanged before; which one is not said."""

    code, status = "external_token_refused", 401
    message = _("The sign-in with the other service did not work. Please try again.")


@dataclass(frozen=True, kw_only=True)
class Identity:
    """Who the issuer says this is. `email` only if the issuer says that it is proven.

    `fingerprint` stands for the token, whatever is changed about its text without breaking the signature.
    """

    provider: str
    subject: str
    email: str | None = field(repr=False)
    fingerprint: str
    expires_at: datetime


def read_identity(*, provider: Provider, token: str) -> Identity:
    """Check signature, issuer, audience and age of a token. Must not be called inside a transaction.

    :raises ExternalTokenRefused: if any of them is wrong
    :raises IssuerSilent: if the issuer must be asked for its key and does not answer
    """
    try:
        claims = _decode(provider, token)
        check_claims(claims, provider=provider)
    except (jwt.PyJWTError, ValueError, TypeError, AttributeError, RecursionError) as error:
        log.info("external_token_refused", provider=provider.name, reason=type(error).__name__)
        raise ExternalTokenRefused from error
    return Identity(
        provider=provider.name,
        subject=claims["sub"],
        email=_proven_email(claims),
        fingerprint=_fingerprint(provider, token),
        expires_at=datetime.fromtimestamp(int(claims["exp"]), tz=UTC) + LEEWAY,
    )


def _decode(provider: Provider, token: str) -> dict[str, Any]:
    if len(token) > LONGEST:
        raise jwt.DecodeError("too long")
    header = jwt.get_unverified_header(token)
    kid, kind = header.get("kid"), header.get("typ") or "JWT"
    if not isinstance(kid, str) or not kid or str(kind).upper() != "JWT":
        raise jwt.InvalidTokenError("kid or typ")
    key = find_issuer_key(provider=provider, kid=kid)
    if key is None:
        raise jwt.InvalidKeyError("unknown kid")
    return READER.decode(
        token,
        bind_key(provider=provider, key=key, algorithm=header.get("alg")),
        algorithms=provider.algorithms,
        issuer=provider.issuer,
        audience=provider.audience or None,
        leeway=LEEWAY,
        options={"require": NEEDED, "verify_aud": bool(provider.audience)},
    )


def _proven_email(claims: dict[str, Any]) -> str | None:
    email = claims.get("email")
    if claims.get("email_verified") is not True or not isinstance(email, str):
        return None
    try:
        validate_email(email)
    except ValidationError:
        return None
    # Small letters of some foreign signs are ASCII (KELVIN SIGN → k): another mailbox would become this one.
    is_plain = email.isprintable() and email.rpartition("@")[0].isascii()
    return email.lower() if len(email) <= LONGEST_EMAIL and is_plain else None


def _fingerprint(provider: Provider, token: str) -> str:
    """Of what is signed: the same signature can be written in several ways (spare bits, the other half of ECDSA)."""
    signed = token.rpartition(".")[0]
    return hashlib.sha256(f"{provider.name}\n{signed}".encode()).hexdigest()
