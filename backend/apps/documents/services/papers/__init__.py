"""Copies of identity papers: taken in, marked, and let go."""

from apps.documents.services.papers.upload import (
    PaperIsCopy,
    PaperTypeNotAccepted,
    PaperWaits,
    upload_identity_paper,
)

__all__ = ["PaperIsCopy", "PaperTypeNotAccepted", "PaperWaits", "upload_identity_paper"]
