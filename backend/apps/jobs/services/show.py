"""The page of a posting, for whoever asks."""

from uuid import UUID

from apps.core.services import acting_for
from apps.jobs.errors import JobGone, JobNotFound
from apps.jobs.selectors import JobPage, get_job_page, read_job_page
from apps.tenants.selectors import list_organizations_of
from apps.users.models import User


def show_job(*, id: UUID, user: User | None) -> JobPage:
    """Show this person (None: a stranger) what is live for everybody, and members their own in every status.

    :raises JobGone: if it was live once and has ended
    :raises JobNotFound: if it is not there, or not for this person
    """
    try:
        return get_job_page(id=id)
    except (JobGone, JobNotFound):
        page = _find_own(id, user) if user else None
        if page is None:
            raise
        return page


def _find_own(id: UUID, user: User) -> JobPage | None:
    """Look as each of the person's organizations; the database shows it to the right one."""
    for organization in list_organizations_of(user=user):
        with acting_for(user_id=user.pk, tenant_id=organization.pk):
            try:
                return read_job_page(id=id)
            except JobNotFound:
                continue
    return None
