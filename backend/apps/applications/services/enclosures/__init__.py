"""What goes with an application: a resume as it is now, and files."""

from apps.applications.services.enclosures.attach import (
    MOST_DOCUMENTS,
    EnclosureNotReady,
    attach_documents,
)
from apps.applications.services.enclosures.chosen import NOTHING, Enclosures
from apps.applications.services.enclosures.open import open_or_close_attachments
from apps.applications.services.enclosures.resume import ResumeNotFound, freeze_chosen

__all__ = [
    "MOST_DOCUMENTS",
    "NOTHING",
    "EnclosureNotReady",
    "Enclosures",
    "ResumeNotFound",
    "attach_documents",
    "freeze_chosen",
    "open_or_close_attachments",
]
