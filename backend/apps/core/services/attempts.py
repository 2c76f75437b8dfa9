"""Limits that must hold with Redis down: counted in PostgreSQL."""

import hashlib
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

from django.db import connection

from apps.core.errors import TooManyAttempts

Try = tuple[str, datetime]  # what is counted, until when
Write = Callable[[], object]
COUNT = """
    INSERT INTO core_attemptcount AS a (subject, count, expires_at) VALUES (%s, 1, %s)
    ON CONFLICT (subject) DO UPDATE SET count = a.count + 1 RETURNING count
"""


def count_attempt(*, limit: str, who: str, at_most: int, seconds: int) -> None:
    """Count one try of `who` (an address, an account; stored hashed) in the current window of so many seconds.

    The count is one atomic statement. Outside of a transaction it holds at once, so call it there where many tries at
    the same moment must not pass (codes, passwords). Inside a request's transaction a refusal rolls it back and
    `remembered_tries` counts it again: then as many more may pass as arrive at the same moment.

    :raises TooManyAttempts: when this try is one too many; `retry_after` says when the window ends
    """
    now = int(time.time())
    window_ends = now - now % seconds + seconds
    subject = hashlib.sha256(f"{limit}\n{who.lower()}\n{window_ends}".encode()).hexdigest()
    this: Try = (subject, datetime.fromtimestamp(window_ends, tz=UTC))
    if (tries := _remembered()) is not None:
        tries.append(this)
    count = _count(*this)
    if count > at_most:
        raise TooManyAttempts(retry_after=window_ends - now)


@contextmanager
def remembered_tries() -> Iterator[Callable[[], None]]:
    """Remember what is counted inside; calling what this yields counts it again, after a savepoint was rolled back."""
    before, tries = _remembered(), list[Try | Write]()
    connection.house_tries = tries  # type: ignore[attr-defined]  # kept where the database keeps it: per connection
    try:
        yield lambda: _count_all(tries)
    finally:
        connection.house_tries = before  # type: ignore[attr-defined]  # as above


def keep_despite_refusal(write: Write) -> None:
    """Write what must stay although the caller is about to refuse: after a request's refusal was undone, else now.

    Call it outside of the transaction that the refusal undoes, and only with a write that is no part of the work.
    """
    if (tries := _remembered()) is not None:
        tries.append(write)
    else:
        write()


def _remembered() -> list[Try | Write] | None:
    """The tries of the innermost block that remembers; None outside of every one, where nothing piles up."""
    return getattr(connection, "house_tries", None)


def _count_all(tries: list[Try | Write]) -> None:
    for each in tries:
        if callable(each):
            each()
        else:
            _count(*each)


def _count(subject: str, expires_at: datetime) -> int:
    with connection.cursor() as cursor:
        cursor.execute(COUNT, [subject, expires_at])
        return int(cursor.fetchone()[0])
