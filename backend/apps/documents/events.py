"""Facts that others may hear."""

from dataclasses import dataclass
from uuid import UUID

from apps.core.events import Event


@dataclass(frozen=True, kw_only=True)
class DocumentUploaded(Event):
    """A file came in and waits for the virus scanner."""

    document_id: UUID


@dataclass(frozen=True, kw_only=True)
class DocumentRefused(Event):
    """The virus scanner found something; the file is gone, the row says so."""

    document_id: UUID
