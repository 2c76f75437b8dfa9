"""How far somebody read, and who does not want to hear more."""

from django.conf import settings
from django.db import models

from apps.core.models import AuditableModel, BaseModel
from apps.core.models.privacy import Privacy
from apps.messaging.enums import MessageSide
from apps.messaging.models.conversation import Conversation


class ReadMark(BaseModel):
    """How far one person read; what the other side sees is the furthest of a side."""

    conversation = models.ForeignKey(
        Conversation, on_delete=models.CASCADE, related_name="marks", db_index=False
    )
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    side = models.CharField(max_length=16, choices=MessageSide)
    position = models.PositiveIntegerField(help_text="of the last message that was read")

    privacy = Privacy(
        owners=("user",),
        personal={"user": "who read", "position": "how far, so that nothing is shown as new twice"},
        plain=("conversation", "side"),
        kept="applications",
        seen_by="both sides: how far the side read, never which person",
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["conversation", "user"], name="messaging_one_mark_per_reader"),
        ]

    def __str__(self) -> str:
        return f"{self.side} up to {self.position}"


class Block(AuditableModel):
    """One side wants no more messages; while it stands, nobody writes."""

    conversation = models.ForeignKey(
        Conversation, on_delete=models.CASCADE, related_name="blocks", db_index=False
    )
    side = models.CharField(max_length=16, choices=MessageSide)

    privacy = Privacy(
        owners=("conversation__applicant",),
        personal={"side": "who wants no more messages"},
        plain=("conversation",),
        kept="applications",
        seen_by="both sides: that nobody can write now; only the one who blocked: that they did",
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["conversation", "side"], name="messaging_one_block_per_side"),
        ]

    def __str__(self) -> str:
        return f"by {self.side}"
