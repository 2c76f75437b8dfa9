"""Applications whose time is over: four weeks after the end, a year with consent (domain.md, 3.1; AP)."""

from datetime import datetime, timedelta
from typing import Any

from django.db.models import Exists, F, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce

from apps.applications.enums import OPEN
from apps.applications.models import Application, TimelineEntry
from apps.users.enums import ConsentPurpose
from apps.users.models import Consent

KEPT = timedelta(days=28)
KEPT_WITH_CONSENT = timedelta(days=365)


def list_due_applications(at: datetime) -> QuerySet[Application]:
    """List the applications that have to go at this moment.

    The end is the last step in the timeline. A consent counts if it was given before the 28 days were over and was
    never taken back since; whose consent is taken back later has applications that are due at once.
    """
    ended = Application.objects.exclude(status__in=OPEN).annotate(
        ended_at=Coalesce(Subquery(_last_step().values("created_at")[:1]), F("updated_at"))
    )
    return ended.filter(
        Q(ended_at__lte=at - KEPT_WITH_CONSENT) | Q(ended_at__lte=at - KEPT) & ~Exists(_standing_consents())
    )


def _last_step() -> QuerySet[TimelineEntry]:
    entries = TimelineEntry.objects.filter(application=OuterRef("pk"), to_status=OuterRef("status"))
    return entries.order_by("-created_at")


def _standing_consents() -> QuerySet[Any]:
    answers = Consent.objects.filter(purpose=ConsentPurpose.KEEP_APPLICATIONS)
    taken_back = answers.filter(user=OuterRef("user"), is_given=False, created_at__gte=OuterRef("created_at"))
    return answers.filter(
        ~Exists(taken_back),
        user=OuterRef("candidate__user"),
        is_given=True,
        created_at__lte=OuterRef("ended_at") + KEPT,
    )
