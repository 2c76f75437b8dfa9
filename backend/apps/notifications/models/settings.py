"""When somebody wants to be told."""

from django.contrib.postgres.fields import ArrayField
from django.db import models

from apps.core.models import BaseModel
from apps.core.models.privacy import WITH_ACCOUNT, Privacy
from apps.notifications.enums import Category
from apps.users.models import User


class NoticeSettings(BaseModel):
    """Quiet hours and daily summaries of one person; without a row: no quiet hours, and everything at once."""

    user = models.OneToOneField(User, on_delete=models.CASCADE, related_name="notice_settings")
    quiet_from = models.TimeField(null=True, blank=True, help_text="on the clock of `zone`")
    quiet_to = models.TimeField(null=True, blank=True, help_text="may be before quiet_from: the next morning")
    zone = models.CharField(max_length=64, default="Europe/Amsterdam", help_text="IANA time zone")
    daily = ArrayField(
        models.CharField(max_length=16, choices=Category),
        default=list,
        blank=True,
        help_text="categories that come once a day, together",
    )

    privacy = Privacy(
        owners=("user",),
        personal={
            "user": "whose settings they are",
            "quiet_from": "to let you sleep",
            "quiet_to": "to let you sleep",
            "zone": "to know when it is night where you are",
            "daily": "to tell you as often as you want",
        },
        kept=WITH_ACCOUNT,
        seen_by="you",
    )

    class Meta:
        verbose_name_plural = "notice settings"
        constraints = [
            models.CheckConstraint(
                condition=models.Q(quiet_from=None, quiet_to=None)
                | models.Q(quiet_from__isnull=False, quiet_to__isnull=False),
                name="notifications_quiet_hours_begin_and_end",
            ),
        ]

    def __str__(self) -> str:
        return f"settings {self.pk}"
