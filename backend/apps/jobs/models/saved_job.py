"""A posting that somebody keeps."""

from django.db import models

from apps.core.models import BaseModel
from apps.core.models.privacy import WITH_ACCOUNT, Privacy
from apps.jobs.models.job import Job
from apps.users.models import User


class SavedJob(BaseModel):
    """One posting that one candidate wants to find again, also after it ended."""

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="saved_jobs", db_index=False)
    job = models.ForeignKey(Job, on_delete=models.CASCADE, related_name="+")

    privacy = Privacy(
        owners=("user",),
        personal={"user": "whose list it is", "job": "to find it again"},
        kept=WITH_ACCOUNT,
        seen_by="you",
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["user", "job"], name="jobs_one_saved_per_person_and_job"),
        ]

    def __str__(self) -> str:
        return str(self.pk)
