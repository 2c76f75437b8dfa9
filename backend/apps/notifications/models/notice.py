"""What somebody reads here on the site."""

from typing import ClassVar

from django.db import models

from apps.core.models import BaseModel
from apps.core.models.privacy import Privacy
from apps.notifications.enums import Category, Kind, category_of
from apps.notifications.querysets import NoticeQuerySet
from apps.users.models import User


class Notice(BaseModel):
    """One notice in somebody's list. Many messages in one conversation are one notice until it is read (`times`)."""

    key = models.CharField(max_length=128, unique=True, help_text="event, recipient, kind")
    recipient = models.ForeignKey(User, on_delete=models.CASCADE, related_name="notices", db_index=False)
    kind = models.CharField(max_length=32, choices=Kind)
    about_id = models.UUIDField(db_index=True, help_text="the row that it is about")
    facts = models.JSONField(default=dict, help_text="what its one line says; never a secret")
    path = models.CharField(max_length=255, blank=True, help_text="where on the site it leads")
    times = models.PositiveIntegerField(default=1, help_text="how many events it tells of")
    read_at = models.DateTimeField(null=True, blank=True)

    privacy = Privacy(
        owners=("recipient",),
        personal={
            "recipient": "whom it tells",
            "kind": "what happened",
            "facts": "what happened: a job, an organization",
            "times": "what happened",
            "read_at": "so that you see what is new",
        },
        plain=("key", "about_id", "path"),
        kept="notices",
        seen_by="you",
    )

    objects: ClassVar[NoticeQuerySet] = NoticeQuerySet.as_manager()  # type: ignore[assignment]  # django-stubs names the manager, not the queryset

    class Meta:
        indexes = [
            models.Index(fields=["created_at"], name="notifications_notice_by_age"),
            models.Index(fields=["recipient", "-id"], name="notifications_of_recipient"),
            models.Index(fields=["recipient"], condition=models.Q(read_at=None), name="notifications_unread"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["recipient", "about_id"],
                condition=models.Q(kind=Kind.NEW_MESSAGE, read_at=None),
                name="notifications_one_unread_per_conversation",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.pk}"

    @property
    def is_read(self) -> bool:
        """Whether the recipient saw it."""
        return self.read_at is not None

    @property
    def named_kind(self) -> Kind:
        """Its kind, as the choice that it is."""
        return Kind(self.kind)

    @property
    def category(self) -> Category:
        """What it belongs to."""
        return category_of(self.kind)
