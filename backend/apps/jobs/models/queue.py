"""The queue of the staff."""

from django.utils.translation import gettext_lazy as _

from apps.jobs.models.job import Job


class JobToReview(Job):
    """A live posting that nobody of the staff has looked at since it changed; see `selectors.list_jobs_to_review`."""

    class Meta:
        proxy = True
        verbose_name = _("job to look at")
        verbose_name_plural = _("jobs to look at")
