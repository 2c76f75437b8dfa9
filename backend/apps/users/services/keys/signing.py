"""Which key signs now, and which one verifies what a kid signed."""

from collections.abc import Mapping
from datetime import UTC, datetime

from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey, RSAPublicKey
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

from apps.users.services.keys.make import make_first_key
from apps.users.services.keys.ring import Key, keys_directory, read_ring

MAKES_ITS_OWN = {"development", "test"}  # everywhere else a key is put there on purpose


def get_signing_key() -> tuple[str, RSAPrivateKey]:
    """Get the key that signs now, with its kid; in development and test the first one is made on first use.

    :raises ImproperlyConfigured: if there is none
    """
    key = choose_signer(own_ring(), now=datetime.now(UTC))
    if key is None:
        raise ImproperlyConfigured(
            f"There is no key to sign tokens with: put one at {keys_directory()}/<kid>.pem."
        )
    return key.kid, key.private


def choose_signer(ring: Mapping[str, Key], *, now: datetime) -> Key | None:
    """The newest key whose time has come; if none has (the others were taken away), the next one."""
    keys = list(ring.values())
    ready = [key for key in keys if key.signs_from <= now]
    return ready[-1] if ready else next(iter(keys), None)


def find_public_key(kid: object) -> RSAPublicKey | None:
    """Find the key that verifies what `kid` signed; None if we have no such key."""
    key = read_ring().get(kid) if isinstance(kid, str) else None
    return key.public if key else None


def own_ring() -> Mapping[str, Key]:
    """The ring, which is never empty where we make the keys ourselves."""
    if not read_ring() and settings.ENVIRONMENT in MAKES_ITS_OWN:
        make_first_key(directory=keys_directory())
    return read_ring()
