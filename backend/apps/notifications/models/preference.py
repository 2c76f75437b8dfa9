"""By which way somebody wants to hear of what."""

from django.db import models

from apps.core.models import BaseModel
from apps.core.models.privacy import WITH_ACCOUNT, Privacy
from apps.notifications.enums import Category, Channel
from apps.users.models import User


class Preference(BaseModel):
    """One choice of one person; what nobody chose is on."""

    user = models.ForeignKey(
        User, on_delete=models.CASCADE, related_name="notice_preferences", db_index=False
    )
    category = models.CharField(max_length=16, choices=Category)
    channel = models.CharField(max_length=16, choices=Channel)
    on = models.BooleanField()

    privacy = Privacy(
        owners=("user",),
        personal={
            "user": "whose choice it is",
            "category": "to tell you what you want to hear",
            "channel": "to tell you the way you want",
            "on": "to stop when you say so",
        },
        kept=WITH_ACCOUNT,
        seen_by="you",
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["user", "category", "channel"],
                name="notifications_one_choice_per_person_category_and_channel",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.category} {self.channel} {'on' if self.on else 'off'}"
