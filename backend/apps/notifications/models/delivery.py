"""What was sent to whom."""

from typing import ClassVar

from django.db import models

from apps.core.models import BaseModel
from apps.core.models.privacy import Privacy
from apps.notifications.enums import Channel, DeliveryStatus, Kind
from apps.notifications.querysets import DeliveryQuerySet
from apps.users.models import User


class Delivery(BaseModel):
    """One message to one person because of one event; the key makes a second one impossible.

    Without a recipient it went to the address of an invitation, which may have no account.

    Written and committed as `sending` before the other side (a mail server, Telegram) is asked, and as `sent` right
    after it said yes. What waits for a daily summary is `gathered` until the summary of `due_at` went out. Holds no
    text and no address.
    """

    key = models.CharField(
        max_length=128, unique=True, help_text="event, recipient, template; and the channel, but for e-mail"
    )
    channel = models.CharField(max_length=16, choices=Channel, default=Channel.EMAIL)
    recipient = models.ForeignKey(
        User, on_delete=models.CASCADE, null=True, blank=True, related_name="deliveries"
    )
    template = models.CharField(max_length=32, choices=Kind)
    about_id = models.UUIDField(
        null=True, blank=True, help_text="the row that the mail is about, so that it can be forgotten with it"
    )
    status = models.CharField(max_length=16, choices=DeliveryStatus, default=DeliveryStatus.WAITING)
    message_id = models.CharField(max_length=255, help_text="the same for every try")
    due_at = models.DateTimeField(
        null=True, blank=True, help_text="when the daily summary goes out that it is part of"
    )
    attempts = models.PositiveSmallIntegerField(default=0)
    sent_at = models.DateTimeField(null=True, blank=True)

    privacy = Privacy(
        owners=("recipient",),
        personal={"recipient": "to send once", "template": "to send once", "sent_at": "to send once"},
        plain=("key", "channel", "about_id", "status", "message_id", "attempts", "due_at"),
        kept="deliveries",
        seen_by="staff",
    )

    objects: ClassVar[DeliveryQuerySet] = DeliveryQuerySet.as_manager()  # type: ignore[assignment]  # django-stubs names the manager, not the queryset

    class Meta:
        verbose_name_plural = "deliveries"
        indexes = [
            models.Index(fields=["created_at"], name="notifications_by_age"),
            models.Index(fields=["about_id"], name="notifications_by_subject"),
            models.Index(
                fields=["recipient", "channel", "due_at"],
                condition=models.Q(status=DeliveryStatus.GATHERED),
                name="notifications_gathered",
            ),
        ]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(status=DeliveryStatus.SENT, sent_at__isnull=False)
                | ~models.Q(status=DeliveryStatus.SENT) & models.Q(sent_at__isnull=True),
                name="notifications_sent_has_a_time",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.template} {self.status}"

    @property
    def is_finished(self) -> bool:
        """True if nothing is left to do: it arrived, or never will."""
        return self.status in (DeliveryStatus.SENT, DeliveryStatus.FAILED)
