"""Look for what is new in the saved searches, and tell it once."""

from datetime import datetime

import structlog
from django.db import DatabaseError, transaction
from django.utils import timezone

from apps.core.errors import DomainError
from apps.core.services import acting_as_system
from apps.jobs.models import SavedSearch
from apps.jobs.selectors.saved import find_newest_live_time, get_settled_time, list_due_searches
from apps.jobs.services.alerts.look import look_at_search, put_off

log = structlog.get_logger(__name__)
BATCH = 100  # saved searches in one transaction


def raise_alerts() -> int:
    """Look at every saved search that is due; returns how many messages go out.

    In batches, each a transaction of its own, in which what was told, up to when, and the message are written
    together: whoever dies in between has done what was done. A search that another worker looks at is passed over.
    """
    settled = min(get_settled_time(), timezone.now())
    newest = find_newest_live_time(until=settled)
    raised, seen = 0, 1
    while seen:
        seen, told = _look_at_batch(settled, newest)
        raised += told
    return raised


def _look_at_batch(settled: datetime, newest: datetime | None) -> tuple[int, int]:
    """How many were looked at, and of how many there is news."""
    with acting_as_system(reason="jobs.raise_alerts"):
        now = timezone.now()
        due = list_due_searches(at=now, newest=newest)
        searches = list(due.select_for_update(of=("self",), no_key=True, skip_locked=True)[:BATCH])
        return len(searches), sum(_look(search, settled, now) for search in searches)


def _look(search: SavedSearch, settled: datetime, now: datetime) -> bool:
    """Look at one; what is wrong with it must not keep the others waiting."""
    try:
        with transaction.atomic():
            return look_at_search(search, settled=settled, at=now)
    except (DomainError, DatabaseError) as trouble:
        log.warning("alert_put_off", search=str(search.pk), trouble=type(trouble).__name__)
        put_off(search, at=now)
        return False
