"""The key ring: PEM files `<kid>.pem` in JWT_KEYS_DIR.

A kid begins with the time from which its key signs. Until then the key only verifies and stands in the key set, so that
every process and every service of others has seen it before the first token comes. There is no other state: one file
appears whole, or goes, so nothing can stop halfway. Every process sees the change by itself.
"""

from apps.users.services.keys.make import make_key
from apps.users.services.keys.plan import Rotation
from apps.users.services.keys.publish import KEY_SET_SECONDS, list_public_keys
from apps.users.services.keys.retire import NoSuchKey, retire_key
from apps.users.services.keys.rotate import rotate_keys
from apps.users.services.keys.signing import find_public_key, get_signing_key

__all__ = [
    "KEY_SET_SECONDS",
    "NoSuchKey",
    "Rotation",
    "find_public_key",
    "get_signing_key",
    "list_public_keys",
    "make_key",
    "retire_key",
    "rotate_keys",
]
