"""Which saved searches have to be looked at."""

from datetime import datetime

from django.db.models import Q, QuerySet

from apps.jobs.enums import AlertFrequency
from apps.jobs.models import SavedSearch
from apps.users.enums import UserType

BY_THE_CLOCK = Q(frequency__in=[AlertFrequency.DAILY, AlertFrequency.WEEKLY])


def list_due_searches(*, at: datetime, newest: datetime | None) -> QuerySet[SavedSearch]:
    """List what is due, the longest due first: digests by the clock, alerts at once if anything is new.

    Nobody is written to whose address is not proven, whose account is closed or about to be erased.

    :param newest: when the newest live job went live; None: there is none
    """
    wanted = BY_THE_CLOCK
    if newest is not None:
        wanted |= Q(frequency=AlertFrequency.AT_ONCE, told_until__lt=newest)
    return SavedSearch.objects.filter(
        wanted,
        due_at__lte=at,
        user__is_active=True,
        user__user_type=UserType.CANDIDATE,
        user__email_verified_at__isnull=False,
        user__erase_at__isnull=True,
    ).order_by("due_at")
