"""A key that leaked goes at once."""

from datetime import UTC, datetime

import structlog

from apps.users.services.keys.make import locked, make_key
from apps.users.services.keys.ring import keys_directory, read_ring
from apps.users.services.keys.signing import choose_signer

log = structlog.get_logger(__name__)


class NoSuchKey(Exception):
    """There is no key with this kid; says which there are."""


def retire_key(*, kid: str, dry_run: bool = False) -> str:
    """Take a key away now; every token that it signed is refused from the next request on.

    If it is the one that signs, another one is made first and signs at once: people get new tokens for their refresh
    tokens, which no key signs. Services of others refuse those until they read the key set again.

    :returns: the kid of the key that was made, empty if none was needed (or in a dry run)
    :raises NoSuchKey: if it is not there
    """
    if dry_run:
        _is_signer(kid)
        return ""
    with locked(keys_directory()):
        made = make_key(directory=keys_directory()) if _is_signer(kid) else ""
        (keys_directory() / f"{kid}.pem").unlink()
        log.warning("jwt_key_retired", kid=kid, made=made)
        return made


def _is_signer(kid: str) -> bool:
    ring = read_ring()
    if kid not in ring:
        raise NoSuchKey(f"There is no key {kid}. There are: {', '.join(ring) or 'none'}.")
    signer = choose_signer(ring, now=datetime.now(UTC))
    return signer is not None and signer.kid == kid
