"""What of a secret may be stored."""

import hashlib
import secrets
from uuid import UUID

from django.utils.crypto import salted_hmac

TOKEN_BYTES = 32


def new_token() -> str:
    """Make a secret that nobody can guess, fit for an address line."""
    return secrets.token_urlsafe(TOKEN_BYTES)


def new_code() -> str:
    """Make a secret that people can type: six digits."""
    return f"{secrets.randbelow(1_000_000):06}"


def hash_token(token: str) -> str:
    """Hash a long random secret; it has too many values to try, so a plain hash is enough."""
    return hashlib.sha256(token.encode()).hexdigest()


def hash_code(code: str, *, challenge_id: UUID) -> str:
    """Hash a code of six digits with the secret key: a million values are soon tried by who has the database only."""
    return salted_hmac(f"users.code.{challenge_id}", code, algorithm="sha256").hexdigest()
