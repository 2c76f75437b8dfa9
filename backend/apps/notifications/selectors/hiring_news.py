"""Who is told what on the way from an application to a contract."""

from uuid import UUID

from apps.applications.enums import Side
from apps.applications.models import Application, Approach, Interview
from apps.jobs.models import Job
from apps.notifications.enums import Kind
from apps.notifications.selectors.news import News, list_candidate_of, list_deciders_of
from apps.tenants.enums import WHO_MAY, Capability
from apps.tenants.selectors import list_member_users
from apps.users.models import User


def get_answer_news(*, application_id: UUID) -> News:
    """Get the reminder that somebody waits for an answer, for those who may give it."""
    application = Application.objects.select_related("tenant").get(pk=application_id)
    return News(kind=Kind.ANSWER_DUE, recipients=list_deciders_of(application), about_id=application_id)


def get_approach_news(*, approach_id: UUID) -> News:
    """Get the question of an employer whether somebody would apply, for that person."""
    approach = Approach.objects.select_related("candidate").get(pk=approach_id)
    asked = User.objects.filter(is_active=True, pk=approach.candidate.user_id)
    return News(kind=Kind.CANDIDATE_APPROACHED, recipients=asked, about_id=approach_id)


def get_filled_news(*, job_id: UUID) -> News:
    """Get the notice that all places of a job are taken, for those who decide on its applications."""
    return _get_job_news(job_id, Kind.JOB_FILLED)


def get_closing_news(*, job_id: UUID) -> News:
    """Get the notice that a job ended with applications that nobody had decided on, for those who decide."""
    return _get_job_news(job_id, Kind.JOB_ENDED)


def get_interview_news(*, interview_id: UUID, kind: Kind) -> News:
    """Get the notice about times that were proposed, chosen or declined, for the side that did not do it."""
    application = _application_of(interview_id)
    is_for_candidate = kind == Kind.INTERVIEW_PROPOSED
    recipients = list_candidate_of(application) if is_for_candidate else list_deciders_of(application)
    return News(kind=kind, recipients=recipients, about_id=interview_id)


def list_cancelling_news(*, interview_id: UUID) -> list[News]:
    """List the notice that an interview does not take place: for the other side, or for both if we called it off."""
    interview = Interview.objects.select_related("application__tenant").get(pk=interview_id)
    application, said = interview.application, interview.ended_side
    told = [
        *([list_candidate_of(application)] if said != Side.CANDIDATE else []),
        *([list_deciders_of(application)] if said != Side.EMPLOYER else []),
    ]
    return [News(kind=Kind.INTERVIEW_CANCELLED, recipients=each, about_id=interview_id) for each in told]


def _get_job_news(job_id: UUID, kind: Kind) -> News:
    job = Job.objects.select_related("tenant").get(pk=job_id)
    deciders = list_member_users(organization=job.tenant, roles=WHO_MAY[Capability.DECIDE_ON_APPLICATIONS])
    return News(kind=kind, recipients=deciders, about_id=job_id)


def _application_of(interview_id: UUID) -> Application:
    return Interview.objects.select_related("application__tenant").get(pk=interview_id).application
