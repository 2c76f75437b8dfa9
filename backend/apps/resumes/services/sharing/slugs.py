"""The secret in a link."""

import hashlib
import secrets
from uuid import UUID

from apps.resumes.models import ResumeShare
from apps.users.services import decrypt_secret, encrypt_secret

RANDOM_BYTES = 16


def put_slug(share: ResumeShare) -> None:
    """Give a new link its secret: 128 bits, found by their hash, encrypted for the owner."""
    slug = secrets.token_urlsafe(RANDOM_BYTES)
    share.slug_hash = hash_slug(slug)
    share.slug_secret = encrypt_secret(slug, owner=UUID(str(share.pk)))


def hash_slug(slug: str) -> str:
    """What the database finds a link by; slow hashing is for what people make up, not for 128 random bits."""
    return hashlib.sha256(slug.encode()).hexdigest()


def read_slug(*, share: ResumeShare) -> str:
    """Return the secret again, for the owner.

    :raises ImproperlyConfigured: if its key was taken away
    """
    return decrypt_secret(share.slug_secret, owner=UUID(str(share.pk)))
