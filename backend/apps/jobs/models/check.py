"""What the rules said of a posting, each time they looked."""

from django.db import models

from apps.compliance.enums import Outcome
from apps.core.models import BaseModel
from apps.core.models.only_grows import only_grows
from apps.core.models.privacy import Privacy
from apps.jobs.enums import CheckCause
from apps.jobs.models.job import Job
from apps.tenants.models import Organization


class JobCheck(BaseModel):
    """One look of all rules at one posting. The table only grows; it holds codes, numbers and the words that fired."""

    job = models.ForeignKey(Job, on_delete=models.CASCADE, related_name="checks", db_index=False)
    tenant = models.ForeignKey(Organization, on_delete=models.PROTECT, related_name="+", db_index=False)
    cause = models.CharField(max_length=20, choices=CheckCause)
    outcome = models.CharField(max_length=8, choices=Outcome)
    score = models.PositiveIntegerField()
    findings = models.JSONField(
        default=list, help_text="[{code, effect, weight, field, params, spans, rewrite}]"
    )
    lexicon_version = models.CharField(max_length=40, blank=True)
    reference_version = models.CharField(max_length=40, blank=True)

    privacy = Privacy(
        plain=(
            "job",
            "tenant",
            "cause",
            "outcome",
            "score",
            "findings",
            "lexicon_version",
            "reference_version",
        ),
        kept="job_checks",
        seen_by="members of the organization, and our staff",
    )

    class Meta:
        ordering = ["-id"]
        indexes = [
            models.Index(fields=["job", "-id"], name="jobs_checks_newest"),
            models.Index(fields=["created_at"], name="jobs_checks_by_age"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(outcome__in=Outcome.values), name="jobs_check_outcome_is_known"
            ),
            models.CheckConstraint(
                condition=models.Q(cause__in=CheckCause.values), name="jobs_check_cause_is_known"
            ),
        ]
        triggers = [only_grows(name="only_grows", forgets={}, is_deleted=True)]

    def __str__(self) -> str:
        return f"{self.cause}: {self.outcome}"
