"""Chains over deliveries and notices that read as English."""

from datetime import datetime
from typing import Any, Self

from django.db import models


class DeliveryQuerySet(models.QuerySet[Any]):
    """Deliveries."""

    def older_than(self, moment: datetime) -> Self:
        """Those of events before the moment."""
        return self.filter(created_at__lt=moment)


class NoticeQuerySet(models.QuerySet[Any]):
    """Notices."""

    def of(self, recipient: Any) -> Self:
        """Those of one person."""
        return self.filter(recipient=recipient)

    def unread(self) -> Self:
        """Those that nobody saw yet."""
        return self.filter(read_at=None)

    def older_than(self, moment: datetime) -> Self:
        """Those of events before the moment."""
        return self.filter(created_at__lt=moment)
