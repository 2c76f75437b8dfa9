"""Choices of the app."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class DocumentStatus(models.TextChoices):
    """How far a file came."""

    QUARANTINED = "quarantined", _("Waits for the virus scanner")
    READY = "ready", _("Ready")
    REFUSED = "refused", _("Refused")


class DocumentType(models.TextChoices):
    """What a file may be. Found by its content, never by its name."""

    PDF = "application/pdf", "PDF"
    DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "DOCX"
    PNG = "image/png", "PNG"
    JPEG = "image/jpeg", "JPEG"


EXTENSIONS = {
    DocumentType.PDF: ".pdf",
    DocumentType.DOCX: ".docx",
    DocumentType.PNG: ".png",
    DocumentType.JPEG: ".jpg",
}
