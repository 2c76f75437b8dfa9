"""Chains over documents that read as English."""

from datetime import datetime
from typing import Any, Self

from django.db import models

from apps.documents.enums import DocumentStatus


class DocumentQuerySet(models.QuerySet[Any]):
    """Documents."""

    def ready(self) -> Self:
        """Those that the scanner passed."""
        return self.filter(status=DocumentStatus.READY)

    def not_refused(self) -> Self:
        """Those that are ready, or may become so."""
        return self.exclude(status=DocumentStatus.REFUSED)

    def waiting_since(self, moment: datetime) -> Self:
        """Those that the scanner should have looked at by now."""
        return self.filter(status=DocumentStatus.QUARANTINED, created_at__lt=moment)
