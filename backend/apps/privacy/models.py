"""What this app keeps itself."""

from django.db import models

from apps.core.models import BaseModel
from apps.core.models.privacy import Privacy
from apps.privacy.enums import ExportStatus
from apps.users.models import User


class Export(BaseModel):
    """Everything that we held about a person at one moment, for them to take away; one a person, for 24 hours."""

    user = models.OneToOneField(User, on_delete=models.CASCADE, related_name="export")
    status = models.CharField(max_length=8, choices=ExportStatus, default=ExportStatus.WAITING)
    body = models.BinaryField(default=bytes, help_text="JSON, compressed (zlib)")

    privacy = Privacy(
        owners=("user",),
        personal={"user": "who asked"},
        secret={"body": "a copy of the rest of what we hold"},
        plain=("status",),
        kept="exports",
        seen_by="you",
    )

    class Meta:
        indexes = [models.Index(fields=["created_at"], name="privacy_export_by_age")]

    def __str__(self) -> str:
        return f"{self.status} {self.pk}"
