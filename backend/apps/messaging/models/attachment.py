"""Files that went along."""

from django.db import models

from apps.core.models import BaseModel
from apps.core.models.privacy import Privacy
from apps.documents.models import Document
from apps.messaging.models.message import Message


class MessageAttachment(BaseModel):
    """A file that was sent with a message; it ends when its owner deletes the file."""

    message = models.ForeignKey(Message, on_delete=models.CASCADE, related_name="attachments", db_index=False)
    document = models.ForeignKey(Document, on_delete=models.CASCADE, related_name="+")

    privacy = Privacy(
        owners=("document__owner",),
        personal={"document": "what you sent along"},
        plain=("message",),
        kept="applications",
        seen_by="you and the other side of the conversation",
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["message", "document"], name="messaging_document_once_in_a_message"
            ),
        ]

    def __str__(self) -> str:
        return str(self.document_id)
