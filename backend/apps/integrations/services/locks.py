"""One at a time."""

from collections.abc import Iterator
from contextlib import contextmanager
from uuid import UUID

from django.db import connection

from apps.integrations.enums import OPEN_RUNS
from apps.integrations.errors import FeedIsRunning, FeedNotFound
from apps.integrations.models import Feed, FeedRun


def lock_feed(*, id: UUID) -> Feed:
    """Hold the feed until the transaction ends.

    :raises FeedNotFound: if it is gone
    """
    feed = Feed.objects.select_for_update(of=("self",)).select_related("employer").filter(pk=id).first()
    if feed is None:
        raise FeedNotFound
    return feed


def refuse_open_run(*, feed: Feed) -> None:
    """Look whether the locked feed is waiting to be read, or being read.

    :raises FeedIsRunning: if it is
    """
    if FeedRun.objects.filter(feed=feed, status__in=OPEN_RUNS).exists():
        raise FeedIsRunning


@contextmanager
def alone_with_feed(id: UUID) -> Iterator[bool]:
    """Keep every other worker from reading this feed meanwhile; False if one is doing so.

    A lock of the session: nothing is held open while a server of others takes its time, and PostgreSQL frees it when
    the worker dies.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_lock(hashtextextended(%s, 0))", [f"feed:{id}"])
        (is_free,) = cursor.fetchone()
        try:
            yield is_free
        finally:
            if is_free:
                cursor.execute("SELECT pg_advisory_unlock(hashtextextended(%s, 0))", [f"feed:{id}"])
