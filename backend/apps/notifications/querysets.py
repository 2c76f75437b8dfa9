"""Chains over deliveries that read as English."""

from datetime import datetime
from typing import Any, Self

from django.db import models


class DeliveryQuerySet(models.QuerySet[Any]):
    """Deliveries."""

    def older_than(self, moment: datetime) -> Self:
        """Those of events before the moment."""
        return self.filter(created_at__lt=moment)
