"""Chains over deliveries and notices that read as English."""

from datetime import datetime
from typing import Any, Self

from django.db import models

from apps.notifications.enums import DeliveryStatus


class DeliveryQuerySet(models.QuerySet[Any]):
    """Deliveries."""

    def older_than(self, moment: datetime) -> Self:
        """Those of events before the moment."""
        return self.filter(created_at__lt=moment)

    def gathered(self, *, recipient: Any, channel: str, due_at: datetime) -> Self:
        """Those that wait for one summary."""
        return self.filter(
            recipient=recipient, channel=channel, due_at=due_at, status=DeliveryStatus.GATHERED
        )


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
