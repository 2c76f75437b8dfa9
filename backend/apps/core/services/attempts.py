"""Limits that must hold with Redis down: counted in PostgreSQL."""

import hashlib
import time
from datetime import UTC, datetime

from django.db import connection

from apps.core.errors import TooManyAttempts

COUNT = """
    INSERT INTO core_attemptcount AS a (subject, count, expires_at) VALUES (%s, 1, %s)
    ON CONFLICT (subject) DO UPDATE SET count = a.count + 1 RETURNING count
"""


def count_attempt(*, limit: str, who: str, at_most: int, seconds: int) -> None:
    """Count one try of `who` (an address, an account; stored hashed) in the current window of so many seconds.

    The count is one atomic statement. Call it outside of the transaction that does the work: a refusal that rolls
    back would also forget the try.

    :raises TooManyAttempts: when this try is one too many; `retry_after` says when the window ends
    """
    now = int(time.time())
    window_ends = now - now % seconds + seconds
    subject = hashlib.sha256(f"{limit}\n{who.lower()}\n{window_ends}".encode()).hexdigest()
    with connection.cursor() as cursor:
        cursor.execute(COUNT, [subject, datetime.fromtimestamp(window_ends, tz=UTC)])
        (count,) = cursor.fetchone()
    if count > at_most:
        raise TooManyAttempts(retry_after=window_ends - now)
