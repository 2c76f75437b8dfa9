"""Shapes in and out."""

from apps.messaging.api.shapes.inputs import (
    EditMessageInput,
    MarkReadInput,
    OpenConversationInput,
    ReportMessageInput,
    SendMessageInput,
    ThreadQuery,
)
from apps.messaging.api.shapes.outputs import (
    ConversationOutput,
    ConversationPageOutput,
    MessageOutput,
    ReadMarkOutput,
    ReportOutput,
    RevealedMessageOutput,
    SentMessageOutput,
    ThreadOutput,
)

__all__ = [
    "ConversationOutput",
    "ConversationPageOutput",
    "EditMessageInput",
    "MarkReadInput",
    "MessageOutput",
    "OpenConversationInput",
    "ReadMarkOutput",
    "ReportMessageInput",
    "ReportOutput",
    "RevealedMessageOutput",
    "SendMessageInput",
    "SentMessageOutput",
    "ThreadOutput",
    "ThreadQuery",
]
