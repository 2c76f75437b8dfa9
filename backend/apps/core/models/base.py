"""What every row has."""

from uuid import UUID

from django.conf import settings
from django.db import models
from uuid_utils.compat import uuid7

from apps.core.models.privacy import Privacy


def new_id() -> UUID:
    """A UUIDv7 (RFC 9562): unguessable enough to show, and sorted by the time it was made."""
    return uuid7()


class BaseModel(models.Model):
    """A row with an id that sorts by time, and the times of its first and last change (UTC)."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    privacy = Privacy(plain=("id", "created_at", "updated_at"))

    class Meta:
        abstract = True


class AuditableModel(BaseModel):
    """A row that also says who made it and who changed it last. The service sets both; nothing global does."""

    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    updated_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )

    privacy = Privacy(actors={"created_by": "who made it", "updated_by": "who changed it last"})

    class Meta:
        abstract = True
