"""Copies of identity papers: taken in, marked, and let go."""

from apps.documents.services.papers.mark import NotMarked, mark_copy
from apps.documents.services.papers.upload import (
    PaperIsCopy,
    PaperTypeNotAccepted,
    PaperWaits,
    upload_identity_paper,
)

__all__ = [
    "NotMarked",
    "PaperIsCopy",
    "PaperTypeNotAccepted",
    "PaperWaits",
    "mark_copy",
    "upload_identity_paper",
]
