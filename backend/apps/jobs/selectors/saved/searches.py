"""What a person keeps."""

from uuid import UUID

from django.db.models import QuerySet

from apps.jobs.errors import SavedSearchNotFound
from apps.jobs.models import SavedJob, SavedSearch
from apps.users.models import User


def list_saved_searches(*, user: User) -> QuerySet[SavedSearch]:
    """List the person's own saved searches, newest first."""
    return SavedSearch.objects.filter(user=user).order_by("-id")


def get_saved_search(*, user: User, id: UUID) -> SavedSearch:
    """Get one of the person's own.

    :raises SavedSearchNotFound: if there is none, or it is somebody else's
    """
    search = list_saved_searches(user=user).filter(pk=id).first()
    if search is None:
        raise SavedSearchNotFound
    return search


def list_saved_jobs(*, user: User) -> QuerySet[SavedJob]:
    """List the jobs that the person keeps, also ended ones, the one kept last first."""
    return SavedJob.objects.filter(user=user).select_related("job__employer").order_by("-id")


def list_saved_job_ids(*, user: User) -> set[UUID]:
    """List only which jobs the person keeps (one query)."""
    return set(SavedJob.objects.filter(user=user).values_list("job_id", flat=True))
