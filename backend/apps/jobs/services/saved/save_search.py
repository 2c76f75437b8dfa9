"""Keep a search."""

from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.utils import timezone

from apps.jobs.enums import AlertFrequency
from apps.jobs.errors import AlreadySaved, TooManySaved
from apps.jobs.models import SavedSearch
from apps.jobs.selectors.saved import make_filters, read_criteria, suggest_name, write_query
from apps.jobs.services.alerts.schedule import find_due_time
from apps.users.models import User

MOST_SEARCHES = 25


@transaction.atomic
def save_search(
    *,
    user: User,
    query: str,
    name: str = "",
    frequency: AlertFrequency = AlertFrequency.DAILY,
    language: str = "",
    settings: Mapping[str, Any] | None = None,
) -> SavedSearch:
    """Keep a search of the person; from now on they hear of what goes live, as often as they want.

    :param query: what stands behind `?` in the address of the search
    :param name: else one is made of what it looks for
    :param language: of the mails; else that of the account
    :param settings: `channels`, `quiet_from`, `quiet_until`; what is not named is as for most people
    :raises SearchRefused, UnknownPlace: if it is no search
    :raises AlreadySaved: if the person keeps the same one, however it was written
    :raises TooManySaved: if they keep as many as one may
    """
    criteria = read_criteria(query)
    make_filters(criteria)
    list(
        User.objects.select_for_update(no_key=True).filter(pk=user.pk)
    )  # two at once count one after the other
    kept = SavedSearch.objects.filter(user=user)
    if kept.filter(query=write_query(criteria)).exists():
        raise AlreadySaved(field="query")
    if kept.count() >= MOST_SEARCHES:
        raise TooManySaved(most=MOST_SEARCHES)
    now = timezone.now()
    language = language or user.language
    name = name or suggest_name(criteria, language=language)
    search = SavedSearch(user=user, query=write_query(criteria), name=name, frequency=frequency)
    search.language, search.told_until, search.awake_at = language, now, now
    for field, value in (settings or {}).items():
        setattr(search, field, value)
    search.due_at = find_due_time(search, after=now)
    search.save()
    return search
