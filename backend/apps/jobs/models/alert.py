"""What was told to whom about new jobs."""

from django.db import models

from apps.core.models import BaseModel
from apps.core.models.privacy import Privacy
from apps.jobs.models.job import Job
from apps.jobs.models.saved_search import SavedSearch


class Alert(BaseModel):
    """One message about a saved search: how many new jobs there were, and by `jobs` which of them it names."""

    search = models.ForeignKey(SavedSearch, on_delete=models.CASCADE, related_name="alerts")
    found = models.PositiveIntegerField(help_text="new jobs, also those that it does not name")
    is_last = models.BooleanField(
        default=False, help_text="its owner was not seen for long: nothing comes after it"
    )

    privacy = Privacy(
        owners=("search__user",),
        personal={"search": "to tell you once", "found": "to tell you once", "is_last": "to tell you once"},
        kept="alerts",
        seen_by="you",
    )

    def __str__(self) -> str:
        return str(self.pk)


class AlertedJob(BaseModel):
    """One job that an alert names. The constraints make a second time impossible, whoever tries at once.

    A vacancy that is posted for many towns counts once; a posting that changed meanwhile, too.
    """

    alert = models.ForeignKey(Alert, on_delete=models.CASCADE, related_name="jobs")
    search = models.ForeignKey(SavedSearch, on_delete=models.CASCADE, related_name="+", db_index=False)
    job = models.ForeignKey(Job, on_delete=models.CASCADE, related_name="+")
    vacancy = models.BigIntegerField()

    privacy = Privacy(
        owners=("search__user",),
        personal={"alert": "to tell you once", "search": "to tell you once", "job": "to tell you once"},
        plain=("vacancy",),
        kept="alerts",
        seen_by="you",
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["search", "job"], name="jobs_alert_tells_a_job_once"),
            models.UniqueConstraint(fields=["search", "vacancy"], name="jobs_alert_tells_a_vacancy_once"),
        ]

    def __str__(self) -> str:
        return str(self.pk)
