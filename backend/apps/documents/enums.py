"""Choices of the app."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class DocumentStatus(models.TextChoices):
    """How far a file came."""

    QUARANTINED = "quarantined", _("Waits for the virus scanner")
    READY = "ready", _("Ready")
    REFUSED = "refused", _("Refused")


class DocumentPurpose(models.TextChoices):
    """What a file is for; it decides what may be in it."""

    GENERAL = "general", _("A certificate, a diploma or another paper")
    RESUME = "resume", _("A resume")
    IDENTITY = "identity", _("A copy of an identity paper, for an employer who hires")


class RefusalReason(models.TextChoices):
    """Why a file was refused. `services.refusals` has the sentence that its owner reads."""

    VIRUS = "virus", _("Virus")
    DAMAGED = "damaged", _("Damaged")
    ENCRYPTED = "encrypted", _("Has a password")
    TOO_MANY_PAGES = "too_many_pages", _("Too many pages")
    TOO_MANY_PIXELS = "too_many_pixels", _("Picture too large")
    UNPACKS_TOO_LARGE = "unpacks_too_large", _("Unpacks too large")
    NESTED_TOO_DEEP = "nested_too_deep", _("Files inside the file")
    ACTIVE_CONTENT = "active_content", _("Active content")
    DISGUISED = "disguised", _("Two kinds of file at once")
    IDENTITY_PAPER = "identity_paper", _("Identity paper")
    CITIZEN_NUMBER = "citizen_number", _("Citizen service number")
    TOOK_TOO_LONG = "took_too_long", _("Took too long")


class DocumentType(models.TextChoices):
    """What a file may be. Found by its content, never by its name."""

    PDF = "application/pdf", "PDF"
    DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "DOCX"
    PNG = "image/png", "PNG"
    JPEG = "image/jpeg", "JPEG"


class StoragePlace(models.TextChoices):
    """Where a file lies."""

    LOCAL = "local", _("Our own folder")
    S3 = "s3", "S3"


class StorageFault(models.TextChoices):
    """What is wrong with a file where it lies."""

    MISSING = "missing", _("The file is not there")
    DAMAGED = "damaged", _("The file is not what was uploaded")


EXTENSIONS = {
    DocumentType.PDF: ".pdf",
    DocumentType.DOCX: ".docx",
    DocumentType.PNG: ".png",
    DocumentType.JPEG: ".jpg",
}
