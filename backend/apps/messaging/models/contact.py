"""Who agreed to share phone numbers and the like, and who then looked."""

from django.db import models

from apps.core.models import AuditableModel
from apps.core.models.privacy import Privacy
from apps.messaging.enums import MessageSide
from apps.messaging.models.conversation import Conversation
from apps.messaging.models.message import Message

IDS_ONLY = "who looked at what was hidden in a message, and when"


class Agreement(AuditableModel):
    """One side wants to share contact details."""

    conversation = models.ForeignKey(
        Conversation, on_delete=models.CASCADE, related_name="agreements", db_index=False
    )
    side = models.CharField(max_length=16, choices=MessageSide)

    privacy = Privacy(
        owners=("conversation__applicant",),
        personal={"side": "who wants to share contact details"},
        plain=("conversation",),
        kept="applications",
        seen_by="both sides",
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["conversation", "side"], name="messaging_one_agreement_per_side"),
        ]

    def __str__(self) -> str:
        return f"of {self.side}"


class Reveal(AuditableModel):
    """Somebody looked at what was masked in a message; each time is a row."""

    message = models.ForeignKey(Message, on_delete=models.CASCADE, related_name="reveals")
    side = models.CharField(max_length=16, choices=MessageSide)

    privacy = Privacy(
        owners=("message__conversation__applicant",),
        personal={"side": IDS_ONLY},
        plain=("message",),
        kept="applications",
        seen_by="staff",
    )

    def __str__(self) -> str:
        return f"{self.side} {self.message_id}"
