"""Up to when the list of live jobs is complete."""

from datetime import datetime

from django.db import connection

from apps.jobs.models import LiveJob

# A row carries the time of the statement that brought it live, and is seen when its transaction ends: so what a
# transaction that runs now began later than is not complete yet. The seconds are for one that is only just beginning.
SETTLED = """
    SELECT least(
        clock_timestamp() - interval '5 seconds',
        (SELECT min(xact_start) FROM pg_stat_activity
         WHERE datname = current_database() AND backend_type = 'client backend' AND pid <> pg_backend_pid())
    )
"""


def get_settled_time() -> datetime:
    """Get the moment up to which nothing can come live any more, however long a transaction takes.

    Whoever reads in a later statement what went live before it misses nothing, and reads nothing a second time.
    """
    with connection.cursor() as cursor:
        cursor.execute(SETTLED)
        settled: datetime = cursor.fetchone()[0]
    return settled


def find_newest_live_time(*, until: datetime) -> datetime | None:
    """Find when the newest of the live jobs went live, up to that moment; one look at an index."""
    newest = LiveJob.objects.filter(live_since__lte=until).order_by("-live_since")
    return newest.values_list("live_since", flat=True).first()
