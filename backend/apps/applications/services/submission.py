"""Write an application, the first line of its timeline and who is to hear of it, in one statement."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import connection, transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from psycopg.types.json import Jsonb

from apps.applications.enums import ApplicationStatus
from apps.applications.events import ApplicationSubmitted
from apps.applications.services.answers import Answer
from apps.core.errors import DomainError, TooManyAttempts
from apps.core.events import describe_publishing
from apps.core.models import new_id

MOST_WITHDRAWN = 3  # whoever withdraws and applies again without end only fills the employer's mailbox
MOST_A_DAY = 30  # from one person to one organization: each is told to everybody there who may decide
TOO_MANY, LATER = "too_many", 3600  # seconds
# Not a SELECT on its face: pghistory would take it for one that writes nothing, and not say who did it. The queue is
# looked at only in the case that was written.
SUBMIT = """
    WITH submitted AS (
        SELECT CASE
        WHEN (
            SELECT count(*) FROM applications_application a
            WHERE a.candidate_id = %(candidate)s AND a.job_id = %(job)s AND a.status = 'withdrawn'
        ) >= %(most_withdrawn)s THEN 'already_applied'
        WHEN (
            SELECT count(*) FROM applications_application a JOIN jobs_job j USING (tenant_id)
            WHERE a.candidate_id = %(candidate)s AND j.id = %(job)s AND a.created_at > %(at)s - interval '1 day'
        ) >= %(most_a_day)s THEN 'too_many'
        ELSE applications_submit(%(application)s, %(entry)s, %(job)s, %(candidate)s, %(applicant)s, %(at)s,
            %(letter)s, %(answers)s, %(distance_km_band)s::smallint, %(resume_version)s::uuid) END AS outcome
    ) SELECT outcome, CASE WHEN outcome = '{submitted}' THEN ARRAY({publish}) END FROM submitted
"""


class JobClosed(DomainError):
    """The job is paused, filled, closed or expired."""

    code, message = "job_closed", _("This job no longer takes applications.")


class AlreadyApplied(DomainError):
    """The candidate has an application to this job that was not withdrawn."""

    code, message = "already_applied", _("You have already applied to this job.")


REFUSALS: dict[str, type[DomainError]] = {refusal.code: refusal for refusal in (JobClosed, AlreadyApplied)}


@dataclass(frozen=True, kw_only=True)
class Submission:
    """An application as it is handed in."""

    job_id: UUID
    candidate_id: UUID
    applicant_id: UUID
    letter: str
    answers: list[Answer]
    distance_km_band: int | None
    resume_version_id: UUID | None = None
    application_id: UUID = field(default_factory=new_id)
    entry_id: UUID = field(default_factory=new_id)
    at: datetime = field(default_factory=timezone.now)

    def values(self) -> dict[str, Any]:
        """As the statement wants them."""
        return {
            "application": self.application_id,
            "entry": self.entry_id,
            "job": self.job_id,
            "candidate": self.candidate_id,
            "applicant": self.applicant_id,
            "at": self.at,
            "letter": self.letter,
            "answers": Jsonb(self.answers),
            "distance_km_band": self.distance_km_band,
            "resume_version": self.resume_version_id,
            "most_withdrawn": MOST_WITHDRAWN,
            "most_a_day": MOST_A_DAY,
        }


def write_submission(submission: Submission) -> None:
    """Write it and publish that it was written.

    :raises JobClosed: if the job does not take applications at this moment
    :raises AlreadyApplied: if the candidate has applied to it and may not again
    :raises TooManyAttempts: after 30 in a day to one organization, withdrawn or not
    """
    publish, jobs = describe_publishing(ApplicationSubmitted(application_id=submission.application_id))
    statement = SUBMIT.format(submitted=ApplicationStatus.SUBMITTED, publish=publish)
    # A refusal has written nothing, so it needs no savepoint to go back to.
    with transaction.atomic(savepoint=False), connection.cursor() as cursor:
        cursor.execute(statement, {**submission.values(), **jobs})
        outcome: str = cursor.fetchone()[0]
    if outcome == TOO_MANY:
        raise TooManyAttempts(retry_after=LATER)
    if outcome in REFUSALS:
        raise REFUSALS[outcome]
