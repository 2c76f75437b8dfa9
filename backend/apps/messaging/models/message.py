"""What one side wrote."""

from collections.abc import Sequence
from typing import ClassVar

from django.conf import settings
from django.db import models

from apps.core.models import BaseModel
from apps.core.models.privacy import ERASED, Privacy, Stub
from apps.documents.models import Document
from apps.messaging.enums import LONGEST_TEXT, MessageSide
from apps.messaging.models.conversation import Conversation
from apps.messaging.querysets import MessageQuerySet

ONCE = "messaging_one_message_per_client_key"


class Message(BaseModel):
    """A message. It is never deleted; its sender may change it for ten minutes.

    `text` is what the other side reads: what was masked is not in it. So nothing that shows or exports this field can
    give away more. `original` holds the words as written, only where something was masked.
    """

    conversation = models.ForeignKey(
        Conversation, on_delete=models.CASCADE, related_name="messages", db_index=False
    )
    side = models.CharField(max_length=16, choices=MessageSide)
    sender = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    text = models.TextField(max_length=LONGEST_TEXT, blank=True)
    original = models.TextField(max_length=LONGEST_TEXT, blank=True)
    hidden = models.JSONField(default=list, blank=True, help_text="[[kind, start, end]] in `original`")
    earlier = models.JSONField(default=list, blank=True, help_text="[{text, until}] before it was changed")
    position = models.PositiveIntegerField(help_text="1 is the first in its conversation")
    change = models.PositiveBigIntegerField(help_text="the conversation's counter when this was last changed")
    client_key = models.CharField(
        max_length=64, help_text="made by the sender's device: sent twice, it is one message"
    )
    edited_at = models.DateTimeField(null=True, blank=True)

    privacy = Privacy(
        owners=("conversation__applicant",),
        actors={"sender": "who wrote it"},
        personal={"text": "what you and the employer wrote to each other"},
        secret={
            "original": "with phone numbers and the like, until both sides agree to share them",
            "hidden": "where these stand",
            "earlier": "words that were changed, for whoever looks into a report",
        },
        plain=("conversation", "side", "position", "change", "client_key", "edited_at"),
        kept="applications",
        seen_by="you and that employer's members",
        stub=Stub(
            why="it goes with the application",
            blanked={"text": ERASED, "original": "", "hidden": [], "earlier": []},
        ),
    )

    objects: ClassVar[MessageQuerySet] = MessageQuerySet.as_manager()  # type: ignore[assignment]  # django-stubs names the manager, not the queryset

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["conversation", "position"], name="messaging_one_message_per_position"
            ),
            models.UniqueConstraint(fields=["conversation", "sender", "client_key"], name=ONCE),
            models.CheckConstraint(
                condition=models.Q(side__in=MessageSide.values), name="messaging_side_is_known"
            ),
        ]
        indexes = [models.Index(fields=["conversation", "change"], name="messaging_by_change")]

    def __str__(self) -> str:
        return f"{self.position} of {self.conversation_id}"

    @property
    def documents(self) -> Sequence[Document]:
        """The files that went along; one query unless they were read together with the message."""
        return [attachment.document for attachment in self.attachments.all()]
