"""Facts about reports, decisions and held jobs become notices."""

from apps.core.events import subscribe
from apps.jobs.events import JobHeld, JobSoonUnlawful
from apps.moderation.events import AppealDecided, ReportDecided, ReportSubmitted, StatementWritten
from apps.notifications import selectors
from apps.notifications.enums import Kind
from apps.notifications.handlers.telling import tell


@subscribe(ReportSubmitted)
def confirm_report(event: ReportSubmitted) -> None:
    """Confirm to who reported that it arrived (DSA 16)."""
    tell(event, selectors.get_report_news(report_id=event.report_id, kind=Kind.REPORT_RECEIVED))


@subscribe(ReportDecided)
def tell_reporter(event: ReportDecided) -> None:
    """Tell who reported what came of it."""
    tell(event, selectors.get_report_news(report_id=event.report_id, kind=Kind.REPORT_DECIDED))


@subscribe(StatementWritten)
def send_statement(event: StatementWritten) -> None:
    """Tell whom a decision is about, with the reasons (DSA 17)."""
    tell(event, selectors.get_statement_news(statement_id=event.statement_id))


@subscribe(AppealDecided)
def tell_of_appeal(event: AppealDecided) -> None:
    """Tell who appealed what came of it."""
    tell(event, selectors.get_appeal_news(appeal_id=event.appeal_id))


@subscribe(JobHeld)
def tell_of_held_job(event: JobHeld) -> None:
    """Tell the employer that a person looks first."""
    tell(event, selectors.get_held_news(job_id=event.job_id, kind=Kind.JOB_HELD))


@subscribe(JobSoonUnlawful)
def warn_of_new_law(event: JobSoonUnlawful) -> None:
    """Tell the employer in time what will no longer do."""
    tell(event, selectors.get_held_news(job_id=event.job_id, kind=Kind.JOB_SOON_UNLAWFUL))
