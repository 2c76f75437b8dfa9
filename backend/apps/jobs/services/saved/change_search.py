"""Change how somebody hears of a saved search, or let it go."""

from collections.abc import Callable, Mapping
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from apps.jobs.errors import SavedSearchNotFound
from apps.jobs.models import SavedSearch
from apps.jobs.services.alerts.schedule import find_due_time
from apps.users.models import User


def accept_any_version(search: SavedSearch) -> None:
    """Take whatever is stored as the version to change."""


@transaction.atomic
def change_saved_search(
    *,
    user: User,
    id: UUID,
    changes: Mapping[str, Any],
    check: Callable[[SavedSearch], None] = accept_any_version,
) -> SavedSearch:
    """Change name, frequency, channels, language or quiet hours of the person's own saved search.

    What it looks for stays: another search is another row. Turned on again, it tells what goes live from now on.

    :param check: called with the locked row before anything is written; what it raises stops the write
    :raises SavedSearchNotFound: if there is none, or it is somebody else's
    """
    search = SavedSearch.objects.select_for_update().filter(user=user, pk=id).first()
    if search is None:
        raise SavedSearchNotFound
    check(search)
    was_alert, now = search.is_alert, timezone.now()
    for name, value in changes.items():
        setattr(search, name, value)
    if not was_alert:
        search.told_until = now
    search.awake_at, search.due_at = now, find_due_time(search, after=now)
    search.save()
    return search


def delete_saved_search(*, user: User, id: UUID) -> None:
    """Let go of the person's own saved search, with all that is noted about its alerts.

    :raises SavedSearchNotFound: if there is none, or it is somebody else's
    """
    search = SavedSearch.objects.filter(user=user, pk=id).first()
    if search is None:
        raise SavedSearchNotFound
    search.delete()
