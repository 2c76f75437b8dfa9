"""What members of staff said of an employer."""

from django.conf import settings
from django.db import models
from django.utils import timezone

from apps.core.models import BaseModel
from apps.core.models.only_grows import only_grows
from apps.core.models.privacy import WITH_ORGANIZATION, Privacy
from apps.employers.models.employer import Employer
from apps.tenants.models import Organization


class Approval(BaseModel):
    """One member of staff looked at one employer as it called itself then, and agreed. Only ever added."""

    tenant = models.ForeignKey(Organization, on_delete=models.PROTECT, related_name="+")
    employer = models.ForeignKey(Employer, on_delete=models.PROTECT, related_name="approvals")
    staff = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    fingerprint = models.CharField(max_length=64, help_text="`Employer.fingerprint` when it was looked at")
    reason = models.CharField(max_length=1000, help_text="what was seen and where; for staff")
    evidence_url = models.URLField(max_length=200, blank=True)
    at = models.DateTimeField(default=timezone.now)

    privacy = Privacy(
        actors={"staff": "who looked"},
        plain=("tenant", "employer", "fingerprint", "reason", "evidence_url", "at"),
        kept=WITH_ORGANIZATION,
        seen_by="staff",
    )

    class Meta:
        indexes = [models.Index(fields=["employer", "-at"], name="employers_approval_newest")]
        triggers = [only_grows(name="append_only", forgets={"staff_id": "NULL"})]

    def __str__(self) -> str:
        return f"{self.employer_id} {self.at:%Y-%m-%d}"
