"""By what a posting is known again when somebody else posts it."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils import timezone

from apps.core.models import BaseModel
from apps.core.models.privacy import WITH_ORGANIZATION, Privacy
from apps.jobs.enums import TraceKind
from apps.jobs.models.job import Job
from apps.tenants.models import Organization


class Fingerprint(BaseModel):
    """What the words of a posting come to: texts that differ in a few words differ in a few of these numbers."""

    job = models.OneToOneField(Job, on_delete=models.CASCADE, related_name="fingerprint")
    tenant = models.ForeignKey(Organization, on_delete=models.PROTECT, related_name="+", db_index=False)
    numbers = ArrayField(models.BigIntegerField(), help_text="smallest hashes of its word groups (MinHash)")
    seen_at = models.DateTimeField(default=timezone.now, help_text="since when the text is about like this")

    privacy = Privacy(
        plain=("job", "tenant", "numbers", "seen_at"),
        kept=WITH_ORGANIZATION,
        seen_by="our staff, when the same text comes from another account",
    )

    def __str__(self) -> str:
        return str(self.job_id)


class Trace(BaseModel):
    """A number that equal texts or contact details have in common; found by equality, which the wall lets through."""

    job = models.ForeignKey(Job, on_delete=models.CASCADE, related_name="traces")
    tenant = models.ForeignKey(Organization, on_delete=models.PROTECT, related_name="+", db_index=False)
    kind = models.CharField(max_length=8, choices=TraceKind)
    value = models.BigIntegerField(help_text="hash of a part of the fingerprint, or of a contact detail")

    privacy = Privacy(
        personal={"value": "to find accounts that use the same telephone, e-mail address or bank account"},
        plain=("job", "tenant", "kind"),
        kept=WITH_ORGANIZATION,
        seen_by="our staff, as the link between two accounts; never the number itself",
    )

    class Meta:
        indexes = [models.Index(fields=["value"], name="jobs_trace_value")]

    def __str__(self) -> str:
        return f"{self.kind} {self.value}"
