"""An employer found somebody and asks them to apply."""

from django.conf import settings
from django.db import models

from apps.candidates.models import Candidate
from apps.core.models import BaseModel
from apps.core.models.privacy import Privacy
from apps.jobs.models import Job
from apps.tenants.models import Organization


class Approach(BaseModel):
    """An employer asked a candidate whose profile it found to apply to a job; once for each job."""

    tenant = models.ForeignKey(Organization, on_delete=models.PROTECT, related_name="+", db_index=False)
    job = models.ForeignKey(Job, on_delete=models.CASCADE, related_name="approaches", db_index=False)
    candidate = models.ForeignKey(Candidate, on_delete=models.CASCADE, related_name="approaches")
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )

    privacy = Privacy(
        owners=("candidate__user",),
        personal={"candidate": "who was asked to apply"},
        actors={"created_by": "who asked"},
        plain=("tenant", "job"),
        kept="approaches",
        seen_by="you; the employer that asked",
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["job", "candidate"], name="applications_one_approach_per_job"),
        ]
        indexes = [models.Index(fields=["tenant", "created_at"], name="applications_approaches_a_day")]

    def __str__(self) -> str:
        return f"{self.candidate_id} to {self.job_id}"
