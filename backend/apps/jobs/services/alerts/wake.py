"""Who still lives here."""

from django.db.models import F, Max, OuterRef, Subquery

from apps.core.services import acting_as_system
from apps.jobs.enums import AlertFrequency
from apps.jobs.models import SavedSearch
from apps.users.models import Session


def note_signs_of_life() -> int:
    """Note of every alert when its owner last used the platform; returns how many woke up.

    Sessions are forgotten soon after they end, so this runs every night.
    """
    sessions = Session.objects.filter(user=OuterRef("user")).order_by().values("user")
    last_used = sessions.annotate(last=Max("last_used_at")).values("last")
    with acting_as_system(reason="jobs.note_signs_of_life"):
        alerts = SavedSearch.objects.exclude(frequency=AlertFrequency.NEVER)
        awake = alerts.annotate(last_used_at=Subquery(last_used)).filter(last_used_at__gt=F("awake_at"))
        return awake.update(awake_at=Subquery(last_used))
