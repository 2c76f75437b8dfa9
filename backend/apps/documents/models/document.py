"""A file of a person."""

from typing import ClassVar

import pgtrigger
from django.db import models

from apps.core.models import BaseModel
from apps.core.models.privacy import Privacy
from apps.documents.enums import (
    DocumentPurpose,
    DocumentStatus,
    DocumentType,
    RefusalReason,
    StorageFault,
    StoragePlace,
)
from apps.documents.querysets import DocumentQuerySet
from apps.tenants.models import Organization
from apps.users.models import User

# Whatever deletes a row, erasure and SQL by hand too: its file is written down as one that has to go, from everywhere.
DOOM = """
    INSERT INTO documents_doomedfile (storage_name, place, created_at) VALUES (OLD.storage_name, '', now())
        ON CONFLICT (storage_name) DO UPDATE SET place = '';
    RETURN OLD;
"""


class Document(BaseModel):
    """A file that somebody uploaded: theirs, and read by nobody else before the scanner passed it and they gave it.

    Or a file of an organization: of all who act for it, and it stays when the account of its uploader goes.
    """

    owner = models.ForeignKey(
        User,
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="documents",
        db_index=False,
        help_text="whose it is; nobody's, if it is an organization's",
    )
    tenant = models.ForeignKey(
        Organization, on_delete=models.CASCADE, null=True, blank=True, related_name="documents"
    )
    uploaded_by = models.ForeignKey(
        User,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        help_text="who uploaded it for the organization",
    )
    purpose = models.CharField(max_length=16, choices=DocumentPurpose, default=DocumentPurpose.GENERAL)
    name = models.CharField(max_length=150, help_text="as the owner calls it; ends in what the content is")
    content_type = models.CharField(max_length=80, choices=DocumentType)
    size = models.PositiveIntegerField(help_text="bytes")
    sha256 = models.CharField(max_length=64)
    storage_name = models.CharField(max_length=120, unique=True, help_text="cannot be guessed")
    stored_in = models.CharField(
        max_length=8, choices=StoragePlace, default=StoragePlace.LOCAL, db_default=StoragePlace.LOCAL
    )
    checked_at = models.DateTimeField(
        null=True, blank=True, help_text="when its bytes were last compared with `sha256`, where they lie"
    )
    fault = models.CharField(max_length=8, choices=StorageFault, blank=True, default="", db_default="")
    status = models.CharField(max_length=16, choices=DocumentStatus, default=DocumentStatus.QUARANTINED)
    scanned_at = models.DateTimeField(null=True, blank=True)
    refusal = models.CharField(max_length=24, choices=RefusalReason, blank=True)
    finding = models.CharField(max_length=120, blank=True, help_text="what the scanner calls it")
    pages = models.PositiveSmallIntegerField(null=True, blank=True, help_text="known when it was inspected")
    waiting_told_at = models.DateTimeField(
        null=True, blank=True, help_text="when its owner heard that it has to wait"
    )
    expires_at = models.DateTimeField(null=True, blank=True, help_text="when it goes by itself")
    watermark = models.CharField(
        max_length=200, blank=True, help_text="what is still to be written across it; empty once it is"
    )

    privacy = Privacy(
        owners=("owner",),
        personal={
            "owner": "whose it is",
            "name": "so that you know it again",
            "sha256": "so that the same file is not kept twice",
        },
        actors={"uploaded_by": "who answers for it"},
        secret={"storage_name": "where the file lies"},
        plain=(
            "tenant",
            "purpose",
            "content_type",
            "size",
            "status",
            "scanned_at",
            "refusal",
            "finding",
            "pages",
            "waiting_told_at",
            "expires_at",
            "watermark",
            "stored_in",
            "checked_at",
            "fault",
        ),
        kept="expired_files",
        seen_by="you, and whom you sent it to",
    )

    objects: ClassVar[DocumentQuerySet] = DocumentQuerySet.as_manager()  # type: ignore[assignment]  # django-stubs names the manager, not the queryset

    class Meta:
        indexes = [
            models.Index(fields=["owner", "-id"], name="documents_of_owner"),
            models.Index(
                fields=["created_at"],
                condition=models.Q(status=DocumentStatus.QUARANTINED),
                name="documents_in_quarantine",
            ),
            models.Index(
                fields=["expires_at"],
                condition=models.Q(expires_at__isnull=False),
                name="documents_that_expire",
            ),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["owner", "tenant", "purpose", "sha256"],
                condition=~models.Q(status=DocumentStatus.REFUSED),
                nulls_distinct=False,
                name="documents_same_file_once_for_one_purpose",
            ),
            models.CheckConstraint(
                condition=models.Q(tenant=None, owner__isnull=False)
                | models.Q(tenant__isnull=False, owner=None),
                name="documents_is_of_one",
            ),
            models.CheckConstraint(
                condition=models.Q(refusal="") | models.Q(status=DocumentStatus.REFUSED),
                name="documents_only_refused_has_a_reason",
            ),
            models.CheckConstraint(
                condition=models.Q(watermark="") | ~models.Q(status=DocumentStatus.READY),
                name="documents_ready_ones_bear_their_watermark",
            ),
            models.CheckConstraint(
                condition=models.Q(status=DocumentStatus.QUARANTINED, scanned_at=None)
                | ~models.Q(status=DocumentStatus.QUARANTINED) & models.Q(scanned_at__isnull=False),
                name="documents_status_says_whether_scanned",
            ),
        ]
        triggers = [
            pgtrigger.Trigger(name="doom_file", when=pgtrigger.After, operation=pgtrigger.Delete, func=DOOM),
        ]

    def __str__(self) -> str:
        return f"{self.content_type} {self.pk}"
