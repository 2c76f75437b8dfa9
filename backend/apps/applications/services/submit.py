"""Apply to a job."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from psycopg import errors

from apps.applications.enums import ApplicationStatus, Side
from apps.applications.events import ApplicationSubmitted
from apps.applications.models import ONE_OPEN, Application, TimelineEntry
from apps.applications.services.answers import Answers, fit_answers
from apps.candidates.models import Candidate
from apps.candidates.selectors import find_distance_band
from apps.core.errors import DomainError
from apps.core.events import publish
from apps.jobs.models import Job
from apps.users.services import require_verified_email


class JobClosed(DomainError):
    """The job is paused, filled, closed or expired."""

    code, message = "job_closed", _("This job no longer takes applications.")


class AlreadyApplied(DomainError):
    """The candidate has an application to this job that was not withdrawn."""

    code, message = "already_applied", _("You have already applied to this job.")


@transaction.atomic
def submit_application(
    *, candidate: Candidate, job: Job, letter: str = "", answers: Answers = ()
) -> Application:
    """Submit the candidate's application to the job.

    :param answers: `{question, answer}` for what the employer asked; `question` is its id or its text
    :raises EmailNotVerified: if the candidate has not shown that the e-mail address is theirs
    :raises AnswersRefused: if they do not fit the questions of the job as it was given
    :raises JobClosed: if the job does not take applications at this moment
    :raises AlreadyApplied: if the candidate has applied to it and did not withdraw, also after a rejection;
        not after it ended without a decision
    """
    require_verified_email(user=candidate.user)
    fitting = fit_answers(questions=job.questions, answers=answers)
    # The lock makes both checks and the insert one step, also against closing the job.
    job = Job.objects.select_for_update(of=("self",), no_key=True).get(pk=job.pk)
    if not job.accepts_applications(at=timezone.now()):
        raise JobClosed
    if Application.objects.of_candidate(candidate).filter(job=job).keeping_out().exists():
        raise AlreadyApplied

    with _constraint_has_the_last_word():
        application = Application.objects.create(
            tenant_id=job.tenant_id,
            candidate=candidate,
            applicant=candidate.user,
            job=job,
            letter=letter,
            answers=fitting,
            distance_km_band=find_distance_band(candidate=candidate, point=job.point),
            created_by=candidate.user,
            updated_by=candidate.user,
        )
    TimelineEntry.objects.create(
        application=application,
        actor=candidate.user,
        side=Side.CANDIDATE,
        to_status=ApplicationStatus.SUBMITTED,
    )
    publish(ApplicationSubmitted(application_id=application.pk))
    return application


@contextmanager
def _constraint_has_the_last_word() -> Iterator[None]:
    try:
        with transaction.atomic():
            yield
    except IntegrityError as error:
        cause = error.__cause__
        if isinstance(cause, errors.UniqueViolation) and cause.diag.constraint_name == ONE_OPEN:
            raise AlreadyApplied from error
        raise
