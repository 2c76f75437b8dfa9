"""Secrets that we must read again: encrypted with keys that are not in the database (setting DATA_KEYS)."""

from functools import lru_cache
from uuid import UUID

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured


def encrypt_secret(secret: str, *, owner: UUID) -> str:
    """Encrypt with the newest key; only as this owner's can it be read again."""
    return read_data_keys().encrypt(f"{owner}\n{secret}".encode()).decode()


def decrypt_secret(stored: str, *, owner: UUID) -> str:
    """Read what `encrypt_secret` made, with whichever key fits.

    :raises ImproperlyConfigured: if no key fits: one was taken away while something still needed it
    :raises ValueError: if it is somebody else's: a row was copied
    """
    try:
        written_for, _, secret = read_data_keys().decrypt(stored).decode().partition("\n")
    except InvalidToken as error:
        raise ImproperlyConfigured("No key of DATA_KEYS reads this: put the old one back, last.") from error
    if written_for != str(owner):
        raise ValueError("This secret belongs to somebody else.")
    return secret


def read_data_keys() -> MultiFernet:
    """Read the keys, newest first.

    :raises ImproperlyConfigured: if there is no key, or one is not 32 bytes in URL-safe base64
    """
    return _parse(tuple(settings.DATA_KEYS))


@lru_cache(maxsize=4)
def _parse(keys: tuple[str, ...]) -> MultiFernet:
    try:
        return MultiFernet([Fernet(key) for key in keys])
    except ValueError as error:
        raise ImproperlyConfigured("DATA_KEYS must be keys of 32 bytes in URL-safe base64.") from error
