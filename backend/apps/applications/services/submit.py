"""Apply to a job."""

from datetime import timedelta
from math import ceil
from typing import Any

from django.db import connection, transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from psycopg.types.json import Jsonb

from apps.applications.enums import ApplicationStatus, Side
from apps.applications.events import ApplicationSubmitted
from apps.applications.models import Application, TimelineEntry
from apps.applications.services.answers import Answers, fit_answers
from apps.candidates.models import Candidate
from apps.candidates.selectors import find_distance_band
from apps.core.errors import DomainError, TooManyAttempts
from apps.core.events import publish
from apps.jobs.models import Job
from apps.users.services import require_verified_email


class JobClosed(DomainError):
    """The job is paused, filled, closed or expired."""

    code, message = "job_closed", _("This job no longer takes applications.")


class AlreadyApplied(DomainError):
    """The candidate has an application to this job that was not withdrawn."""

    code, message = "already_applied", _("You have already applied to this job.")


MOST_WITHDRAWN = 3  # whoever withdraws and applies again without end only fills the employer's mailbox
MOST_A_DAY = 30  # from one person to one organization: each is told to everybody there who may decide
DAY = timedelta(days=1)
REFUSALS: dict[str, type[DomainError]] = {refusal.code: refusal for refusal in (JobClosed, AlreadyApplied)}
# Not a SELECT on its face: pghistory would take it for one that writes nothing, and not say who did it.
SUBMIT = """
    WITH submitted AS (
        SELECT CASE WHEN (
            SELECT count(*) FROM applications_application
            WHERE candidate_id = %(candidate)s AND job_id = %(job)s AND status = 'withdrawn'
        ) >= %(most_withdrawn)s THEN 'already_applied'
        ELSE applications_submit(%(application)s, %(entry)s, %(job)s, %(candidate)s, %(applicant)s, %(at)s,
            %(letter)s, %(answers)s, %(distance_km_band)s::smallint) END AS outcome
    ) SELECT outcome FROM submitted
"""


def submit_application(
    *, candidate: Candidate, job: Job, letter: str = "", answers: Answers = ()
) -> Application:
    """Submit the candidate's application to the job; the answer has its timeline already.

    :param answers: `{question, answer}` for what the employer asked; `question` is its id or its text
    :raises EmailNotVerified: if the candidate has not shown that the e-mail address is theirs
    :raises AnswersRefused: if they do not fit the questions of the job as it was given
    :raises JobClosed: if the job does not take applications at this moment
    :raises AlreadyApplied: if the candidate has applied to it and did not withdraw, also after a rejection;
        not after it ended without a decision; or if they withdrew three times
    :raises TooManyAttempts: after 30 in a day to one organization, withdrawn or not
    """
    require_verified_email(user=candidate.user)
    _require_measure(candidate, job)
    application = Application(
        tenant_id=job.tenant_id,
        candidate=candidate,
        applicant=candidate.user,
        job=job,
        letter=letter,
        answers=fit_answers(questions=job.questions, answers=answers),
        distance_km_band=find_distance_band(candidate=candidate, point=job.point),
        created_by=candidate.user,
        updated_by=candidate.user,
    )
    # A refusal has written nothing, so it needs no savepoint to go back to.
    with transaction.atomic(savepoint=False):
        outcome = _submit(application)
        if outcome not in REFUSALS:
            publish(ApplicationSubmitted(application_id=application.pk))
    if outcome in REFUSALS:
        raise REFUSALS[outcome]
    return application


def _require_measure(candidate: Candidate, job: Job) -> None:
    """Let nobody fill the employer's mailboxes by applying, withdrawing and applying again."""
    now = timezone.now()
    sent = Application.objects.filter(candidate=candidate, tenant=job.tenant_id, created_at__gt=now - DAY)
    moments = list(sent.order_by("-id").values_list("created_at", flat=True)[:MOST_A_DAY])
    if len(moments) == MOST_A_DAY:
        raise TooManyAttempts(retry_after=ceil((moments[-1] + DAY - now).total_seconds()))


def _submit(application: Application) -> str:
    """Write it, and say what came of it."""
    application.created_at = application.updated_at = timezone.now()
    application._state.adding = False
    entry = _first_entry(application)
    values: dict[str, Any] = {
        "application": application.pk,
        "entry": entry.pk,
        "job": application.job_id,
        "candidate": application.candidate_id,
        "applicant": application.applicant_id,
        "at": application.created_at,
        "letter": application.letter,
        "answers": Jsonb(application.answers),
        "distance_km_band": application.distance_km_band,
        "most_withdrawn": MOST_WITHDRAWN,
    }
    with connection.cursor() as cursor:
        cursor.execute(SUBMIT, values)
        outcome: str = cursor.fetchone()[0]
    return outcome


def _first_entry(application: Application) -> TimelineEntry:
    """Make the line that the database writes, and keep it: whoever shows the application need not read it."""
    entry = TimelineEntry(
        application=application,
        actor_id=application.applicant_id,
        side=Side.CANDIDATE,
        to_status=ApplicationStatus.SUBMITTED,
        created_at=application.created_at,
    )
    application._prefetched_objects_cache = {"timeline": [entry]}  # type: ignore[attr-defined]  # Django's, untyped
    return entry
