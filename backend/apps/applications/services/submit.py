"""Apply to a job."""

from dataclasses import replace

from django.db import transaction

from apps.applications.enums import ApplicationStatus, Side
from apps.applications.models import Application, TimelineEntry
from apps.applications.selectors.opening import Opening
from apps.applications.services.answers import Answers, fit_answers
from apps.applications.services.enclosures import NOTHING, Enclosures, attach_documents, freeze_chosen
from apps.applications.services.submission import Submission, write_submission
from apps.candidates.models import Candidate
from apps.candidates.selectors import find_distance_band
from apps.candidates.services import ensure_candidate
from apps.jobs.models import Job
from apps.users.models import User
from apps.users.services import require_verified_email


def submit_application(
    *,
    candidate: Candidate,
    job: Job,
    letter: str = "",
    answers: Answers = (),
    enclosures: Enclosures = NOTHING,
) -> Application:
    """Submit the candidate's application to the job; the answer has its timeline already.

    :param answers: `{question, answer}` for what the employer asked; `question` is its id or its text
    :param enclosures: the own resume, frozen as it is now, and own files that go with it
    :raises EmailNotVerified: if the candidate has not shown that the e-mail address is theirs
    :raises AnswersRefused: if they do not fit the questions of the job as it was given
    :raises JobClosed: if the job does not take applications at this moment
    :raises AlreadyApplied: if the candidate has applied to it and did not withdraw, also after a rejection;
        not after it ended without a decision; or if they withdrew three times
    :raises ResumeNotFound, EnclosureNotReady: if an enclosure is not the person's own, or not ready
    :raises TooManyAttempts: after 30 in a day to one organization, withdrawn or not
    """
    require_verified_email(user=candidate.user)
    submission = Submission(
        job_id=job.pk,
        candidate_id=candidate.pk,
        applicant_id=candidate.user_id,
        letter=letter,
        answers=fit_answers(questions=job.questions, answers=answers),
        distance_km_band=find_distance_band(candidate=candidate, point=job.point),
    )
    return _as_application(_write(submission, enclosures, candidate.user), candidate, job)


def apply_to_opening(
    *,
    user: User,
    opening: Opening,
    letter: str = "",
    answers: Answers = (),
    enclosures: Enclosures = NOTHING,
) -> Submission:
    """Do the same with what one statement found, and without the application as a model.

    A profile is made for who has none. Raises what `submit_application` does.
    """
    require_verified_email(user=user)
    submission = Submission(
        answers=fit_answers(questions=opening.questions, answers=answers),
        job_id=opening.id,
        candidate_id=opening.candidate_id or ensure_candidate(user=user).pk,
        applicant_id=user.pk,
        letter=letter,
        distance_km_band=opening.distance_km_band,
    )
    return _write(submission, enclosures, user)


def _write(submission: Submission, enclosures: Enclosures, user: User) -> Submission:
    if enclosures == NOTHING:
        write_submission(submission)
        return submission
    return _write_with(submission, enclosures, user)


@transaction.atomic
def _write_with(submission: Submission, enclosures: Enclosures, user: User) -> Submission:
    """With what goes with it; a refusal leaves neither."""
    version = freeze_chosen(resume_id=enclosures.resume, user=user)
    whole = replace(submission, resume_version_id=version)
    write_submission(whole)
    attach_documents(application_id=whole.application_id, ids=enclosures.documents, user=user)
    return whole


def _as_application(submission: Submission, candidate: Candidate, job: Job) -> Application:
    """Make what the database wrote, so that whoever shows it need not read it."""
    application = Application(
        id=submission.application_id,
        created_at=submission.at,
        updated_at=submission.at,
        tenant_id=job.tenant_id,
        candidate=candidate,
        applicant=candidate.user,
        job=job,
        letter=submission.letter,
        answers=submission.answers,
        resume_version_id=submission.resume_version_id,
        distance_km_band=submission.distance_km_band,
        created_by=candidate.user,
        updated_by=candidate.user,
    )
    application._state.adding = False
    entry = TimelineEntry(
        id=submission.entry_id,
        application=application,
        actor_id=application.applicant_id,
        side=Side.CANDIDATE,
        to_status=ApplicationStatus.SUBMITTED,
        created_at=application.created_at,
    )
    application._prefetched_objects_cache = {"timeline": [entry]}  # type: ignore[attr-defined]  # Django's, untyped
    return application
