"""The operational log."""

from django.db import models

from apps.audit.enums import Level
from apps.core.models import BaseModel
from apps.core.models.privacy import WITH_ORGANIZATION, Privacy
from apps.tenants.models import Organization


class LogLine(BaseModel):
    """Something that the running platform had to say: for an organization, or (no tenant) for its staff.

    Never personal data: what is said here went through the same redaction as the log files.
    """

    tenant = models.ForeignKey(
        Organization, on_delete=models.CASCADE, null=True, blank=True, related_name="log_lines"
    )
    level = models.CharField(max_length=8, choices=Level.choices)
    event = models.CharField(max_length=80)
    logger = models.CharField(max_length=80)
    logged_at = models.DateTimeField()
    request_id = models.CharField(max_length=64, blank=True)
    facts = models.JSONField(default=dict, help_text="codes, counts and ids")

    privacy = Privacy(
        plain=("tenant", "level", "event", "logger", "logged_at", "request_id", "facts"),
        kept=WITH_ORGANIZATION,  # at the longest; the sweep takes it after 30 days
        seen_by="owners and administrators of the organization; of the platform itself: staff",
    )

    class Meta:
        indexes = [
            models.Index(fields=["tenant", "-id"], name="audit_log_by_tenant"),
            models.Index(fields=["logged_at"], name="audit_log_by_time"),
        ]

    def __str__(self) -> str:
        return f"{self.level} {self.event}"
