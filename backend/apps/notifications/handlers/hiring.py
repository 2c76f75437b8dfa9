"""Facts on the way from an application to a contract become notices."""

from apps.applications.events import (
    AnswerDue,
    ApplicationsClosed,
    CandidateApproached,
    InterviewCancelled,
    InterviewChosen,
    InterviewDeclined,
    InterviewProposed,
)
from apps.core.events import subscribe
from apps.jobs.enums import JobStatus
from apps.jobs.events import JobStatusChanged
from apps.notifications import selectors
from apps.notifications.enums import Kind
from apps.notifications.handlers.telling import tell


@subscribe(AnswerDue)
def remind_of_answer(event: AnswerDue) -> None:
    """Remind the employer that somebody waits."""
    tell(event, selectors.get_answer_news(application_id=event.application_id))


@subscribe(JobStatusChanged)
def tell_of_filled_job(event: JobStatusChanged) -> None:
    """Tell the employer that all places are taken; who applied hears of their own application."""
    if event.status == JobStatus.FILLED:
        tell(event, selectors.get_filled_news(job_id=event.job_id))


@subscribe(ApplicationsClosed)
def tell_of_ended_job(event: ApplicationsClosed) -> None:
    """Tell the employer how many applications ended with a job that was closed, or whose time was over."""
    tell(event, selectors.get_closing_news(job_id=event.job_id))


@subscribe(CandidateApproached)
def tell_who_was_found(event: CandidateApproached) -> None:
    """Tell somebody that an employer asks them to apply."""
    tell(event, selectors.get_approach_news(approach_id=event.approach_id))


@subscribe(InterviewProposed)
def tell_of_times(event: InterviewProposed) -> None:
    """Ask the candidate to choose a time."""
    _tell_of_interview(event, Kind.INTERVIEW_PROPOSED)


@subscribe(InterviewChosen)
def tell_of_chosen_time(event: InterviewChosen) -> None:
    """Tell the employer when the interview is."""
    _tell_of_interview(event, Kind.INTERVIEW_CHOSEN)


@subscribe(InterviewDeclined)
def tell_that_no_time_fits(event: InterviewDeclined) -> None:
    """Ask the employer for other times."""
    _tell_of_interview(event, Kind.INTERVIEW_DECLINED)


@subscribe(InterviewCancelled)
def tell_of_cancelled_interview(event: InterviewCancelled) -> None:
    """Tell those who did not call it off."""
    tell(event, *selectors.list_cancelling_news(interview_id=event.interview_id))


def _tell_of_interview(event: InterviewProposed | InterviewChosen | InterviewDeclined, kind: Kind) -> None:
    tell(event, selectors.get_interview_news(interview_id=event.interview_id, kind=kind))
