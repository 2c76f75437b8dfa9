"""Files that have to go."""

from django.db import models

from apps.core.models.privacy import Privacy


class DoomedFile(models.Model):
    """A file whose row is gone. A worker removes it, and then this line."""

    storage_name = models.CharField(max_length=120, primary_key=True)
    created_at = models.DateTimeField()

    privacy = Privacy(plain=("storage_name", "created_at"), seen_by="nobody")

    def __str__(self) -> str:
        return self.storage_name
