"""Facts that others may hear."""

from dataclasses import dataclass
from uuid import UUID

from apps.core.events import Event


@dataclass(frozen=True, kw_only=True)
class DocumentUploaded(Event):
    """A file came in and waits to be inspected and scanned."""

    document_id: UUID


@dataclass(frozen=True, kw_only=True)
class DocumentStoredAside(Event):
    """S3 did not take the file in time; it lies in our own folder and has to move."""

    document_id: UUID


@dataclass(frozen=True, kw_only=True)
class DocumentReady(Event):
    """Inspection and scanner passed the file; from now on it can be read."""

    document_id: UUID


@dataclass(frozen=True, kw_only=True)
class DocumentRefused(Event):
    """The inspection or the virus scanner refused it; the file is gone, the row says why."""

    document_id: UUID


@dataclass(frozen=True, kw_only=True)
class DocumentWaits(Event):
    """The file has been in quarantine for so long that its owner should hear of it; published once for a file."""

    document_id: UUID
