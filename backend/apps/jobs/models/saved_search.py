"""A search that somebody keeps, and how they hear of what is new in it."""

from datetime import time

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.db.models.functions import MD5
from django.utils import timezone

from apps.core.models import BaseModel
from apps.core.models.privacy import WITH_ACCOUNT, Privacy
from apps.jobs.enums import AlertChannel, AlertFrequency
from apps.users.models import User

NIGHT = (time(21), time(8))


def default_channels() -> list[str]:
    """Mail is what everybody has."""
    return [AlertChannel.EMAIL]


class SavedSearch(BaseModel):
    """One search of one candidate. `query` is what stands behind `?` in its address, in one fixed order.

    Words such as `starts_this_week` stay words there: they mean another week every week. Jobs that went live up to
    `told_until` are dealt with; `due_at` says when it is looked at next. Quiet hours are those of Amsterdam; from equal
    to until means none.
    """

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="saved_searches", db_index=False)
    name = models.CharField(max_length=80)
    query = models.TextField(max_length=4000, blank=True)
    frequency = models.CharField(max_length=16, choices=AlertFrequency, default=AlertFrequency.DAILY)
    channels = ArrayField(models.CharField(max_length=16, choices=AlertChannel), default=default_channels)
    language = models.CharField(max_length=2, choices=settings.LANGUAGES, default="en")
    quiet_from = models.TimeField(default=NIGHT[0])
    quiet_until = models.TimeField(default=NIGHT[1])
    told_until = models.DateTimeField(default=timezone.now)
    due_at = models.DateTimeField(null=True, blank=True, help_text="empty: never")
    awake_at = models.DateTimeField(
        default=timezone.now, help_text="when its owner was last seen, or changed it; to a day"
    )

    privacy = Privacy(
        owners=("user",),
        personal={
            "user": "whose search it is",
            "name": "so that you know which search a mail is about",
            "query": "to search again",
            "frequency": "how often to write to you",
            "channels": "how to write to you",
            "language": "to write to you in it",
            "quiet_from": "not to wake you",
            "quiet_until": "not to wake you",
            "awake_at": "to stop writing to people who are gone",
        },
        plain=("told_until", "due_at"),
        kept=WITH_ACCOUNT,
        seen_by="you",
    )

    class Meta:
        verbose_name_plural = "saved searches"
        constraints = [
            models.UniqueConstraint("user", MD5("query"), name="jobs_one_saved_search_per_person_and_query"),
            models.CheckConstraint(
                condition=Q(frequency__in=AlertFrequency.values), name="jobs_alert_frequency_is_known"
            ),
            models.CheckConstraint(
                condition=Q(channels__contained_by=AlertChannel.values) & Q(channels__len__gte=1),
                name="jobs_alert_channels_are_known",
            ),
            models.CheckConstraint(
                condition=Q(frequency=AlertFrequency.NEVER, due_at=None)
                | ~Q(frequency=AlertFrequency.NEVER) & Q(due_at__isnull=False),
                name="jobs_alert_is_due_unless_never",
            ),
        ]
        indexes = [
            models.Index(
                fields=["told_until"],
                condition=Q(frequency=AlertFrequency.AT_ONCE),
                name="jobs_alerts_at_once",
            ),
            models.Index(
                fields=["due_at"],
                condition=Q(frequency__in=[AlertFrequency.DAILY, AlertFrequency.WEEKLY]),
                name="jobs_alerts_by_the_clock",
            ),
        ]

    def __str__(self) -> str:
        return str(self.pk)

    @property
    def is_alert(self) -> bool:
        """Whether its owner is written to."""
        return self.frequency != AlertFrequency.NEVER
