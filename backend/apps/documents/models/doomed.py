"""Files that have to go."""

from django.db import models

from apps.core.models.privacy import Privacy
from apps.documents.enums import StoragePlace


class DoomedFile(models.Model):
    """A file whose row is gone, or a copy of one that moved. A worker removes it, and then this line."""

    storage_name = models.CharField(max_length=120, primary_key=True)
    place = models.CharField(
        max_length=8,
        choices=StoragePlace,
        blank=True,
        default="",
        db_default="",
        help_text="where a copy is to go, while the file stays elsewhere; empty: everywhere",
    )
    created_at = models.DateTimeField()

    privacy = Privacy(plain=("storage_name", "place", "created_at"), seen_by="nobody")

    def __str__(self) -> str:
        return self.storage_name
