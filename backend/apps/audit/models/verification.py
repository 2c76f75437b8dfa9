"""What the nightly verification found."""

from django.db import models

from apps.core.models import BaseModel
from apps.core.models.privacy import FOR_GOOD, Privacy


class Verification(BaseModel):
    """One walk along the whole chain."""

    is_append_only = True

    checked = models.PositiveBigIntegerField(help_text="links")
    head = models.CharField(max_length=64, blank=True)
    is_sound = models.BooleanField()
    findings = models.JSONField(default=list)
    seconds = models.FloatField()

    privacy = Privacy(
        plain=("checked", "head", "is_sound", "findings", "seconds"), kept=FOR_GOOD, seen_by="auditors"
    )

    class Meta:
        ordering = ["-id"]

    def __str__(self) -> str:
        return f"{self.checked} links, {'sound' if self.is_sound else 'not sound'}"
