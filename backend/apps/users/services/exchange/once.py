"""A token is exchanged once.

A table and not `count_attempt`: that counts in windows of the clock, and a token that lives over the end of one would
be good twice.
"""

from django.db import connection

from apps.core.models import new_id
from apps.users.services.exchange.identity import ExternalTokenRefused, Identity

USE_ONCE = """
    INSERT INTO users_exchangedtoken (id, created_at, updated_at, token_hash, expires_at)
    VALUES (%s, now(), now(), %s, %s) ON CONFLICT (token_hash) DO NOTHING
"""


def use_up_token(identity: Identity) -> None:
    """Take the token as used, in the transaction of what it is used for; of many at once one wins.

    :raises ExternalTokenRefused: if it was used before
    """
    with connection.cursor() as cursor:
        cursor.execute(USE_ONCE, [new_id(), identity.fingerprint, identity.expires_at])
        if not cursor.rowcount:
            raise ExternalTokenRefused
