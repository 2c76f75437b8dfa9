"""Lists of applications, of one side or of all."""

from collections.abc import Sequence
from uuid import UUID

from django.db.models import Count

from apps.applications.enums import ApplicationStatus
from apps.applications.models import Application
from apps.applications.querysets import ApplicationQuerySet
from apps.candidates.selectors import ApplicantCard, list_applicant_cards
from apps.jobs.models import Job
from apps.jobs.querysets import JobQuerySet
from apps.tenants.models import Organization
from apps.users.models import User

SHOWN_TO_WHO_APPLIES = (
    "tenant_id", "status", "title", "text_language", "place_name", "point", "questions", "employer__legal_name",
    "employer__trade_name",
)  # fmt: skip


def list_jobs_to_apply_to() -> JobQuerySet:
    """List the jobs that a candidate may have seen: closed ones too, so that the refusal can say so.

    None that another site posted: there one applies at that site, and nobody checked who brought it here. Each with
    no more than applying asks for and shows, and the employer's name (one query).
    """
    jobs: JobQuerySet = Job.objects.filter(published_at__isnull=False, source_name="")
    return jobs.select_related("employer").only(*SHOWN_TO_WHO_APPLIES)


def list_applications_by(*, user: User) -> ApplicationQuerySet:
    """List the person's own applications, with job, employer and timeline (two queries)."""
    return Application.objects.filter(candidate__user=user).with_timeline()


def list_applications_of(*, tenant: Organization) -> ApplicationQuerySet:
    """List the applications to the organization's jobs, with job, person and timeline (two queries)."""
    return Application.objects.of_tenant(tenant).with_timeline().select_related("candidate__user")


def list_applications_to(*, job: Job, status: ApplicationStatus | None = None) -> ApplicationQuerySet:
    """List the applications to this job, those with one status if it is given (two queries).

    The job comes from a scoped list: whoever sees the job sees all of these.
    """
    applications = Application.objects.filter(job=job).with_timeline().select_related("candidate__user")
    return applications.filter(status=status) if status else applications


def list_all_applications(*, status: ApplicationStatus | None = None) -> ApplicationQuerySet:
    """List every application, without the candidates' words; for staff."""
    applications = Application.objects.defer("letter", "answers").select_related("tenant")
    return applications.filter(status=status) if status else applications


def list_cards_for(*, applications: Sequence[Application]) -> dict[UUID, ApplicantCard]:
    """List what an employer may see of each applicant before inviting, by candidate id (two queries).

    Without the distance: that stands in the application. Who was erased has no card.
    """
    return list_applicant_cards(
        [application.candidate for application in applications if application.candidate]
    )


def count_by_status(*, job: Job) -> dict[str, int]:
    """Count the applications to the job by status; a status that nobody is in counts 0."""
    counted = Application.objects.filter(job=job).values("status").annotate(number=Count("id"))
    numbers = {row["status"]: row["number"] for row in counted}
    return {status: numbers.get(status, 0) for status in ApplicationStatus.values}
