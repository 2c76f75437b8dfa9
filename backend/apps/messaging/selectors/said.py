"""A message as it is shown, without the cost of a model: the process of the sockets reads thousands in a second."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, NamedTuple
from uuid import UUID

import orjson

from apps.documents.models import Document
from apps.messaging.models import MessageAttachment


class Said(NamedTuple):
    """Columns of `Message`, under the names that they have there, and the files."""

    pk: UUID
    conversation_id: UUID
    position: int
    change: int
    side: str
    text: str
    original: str
    hidden: Sequence[Sequence[Any]]
    client_key: str
    edited_at: datetime | None
    created_at: datetime
    documents: Sequence[Document]


COLUMNS = ["id", *(name for name in Said._fields[1:] if name != "documents")]
HIDDEN = Said._fields.index("hidden")


def make_said(values: Sequence[Any]) -> Said:
    """Make it of a row of `COLUMNS`, in which JSON is text."""
    hidden = values[HIDDEN]
    if hidden == "[]":  # nearly always
        return Said._make((*values[:HIDDEN], (), *values[HIDDEN + 1 :], ()))
    return Said._make((*values[:HIDDEN], orjson.loads(hidden), *values[HIDDEN + 1 :], ()))


def list_documents_of(message_ids: Sequence[UUID]) -> Mapping[UUID, list[Document]]:
    """List the files of each of these messages, as far as the wall shows them. One query, none for no messages."""
    found: defaultdict[UUID, list[Document]] = defaultdict(list)
    if message_ids:
        attachments = MessageAttachment.objects.filter(message_id__in=message_ids)
        for attachment in attachments.select_related("document").order_by("id"):
            found[attachment.message_id].append(attachment.document)
    return found
