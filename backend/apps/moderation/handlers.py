"""What moderation does about facts from below."""

from apps.candidates.events import HarvestSuspected
from apps.core.events import subscribe
from apps.employers.events import ApprovalNeeded, EmployerVerificationLost
from apps.jobs.events import JobHeld, JobNoLongerLawful
from apps.messaging.events import MessageReported
from apps.moderation import services
from apps.moderation.enums import CaseKind, TargetKind


@subscribe(MessageReported)
def take_up_report(event: MessageReported) -> None:
    """Let a report of a message stand in the same queue as every other."""
    services.take_up_message_report(report_id=event.report_id)


@subscribe(JobHeld)
def queue_held_job(event: JobHeld) -> None:
    """Let a person look at what the rules held."""
    services.queue_held_job(job_id=event.job_id, check_id=event.check_id)


@subscribe(ApprovalNeeded)
def queue_employer(event: ApprovalNeeded) -> None:
    """Let a person look at who the employer is, the first or the second."""
    services.open_case(
        kind=CaseKind.NEW_EMPLOYER, target_kind=TargetKind.EMPLOYER, target_id=event.employer_id
    )


@subscribe(EmployerVerificationLost)
def explain_lost_verification(event: EmployerVerificationLost) -> None:
    """Give the reasons for what no person decided, and let one look."""
    if event.is_automatic:
        services.explain_lost_verification(employer_id=event.employer_id, reasons=event.reasons)


@subscribe(JobNoLongerLawful)
def explain_paused_job(event: JobNoLongerLawful) -> None:
    """Give the reasons why a job was paused when the law changed."""
    services.explain_unlawful_job(job_id=event.job_id, check_id=event.check_id)


@subscribe(HarvestSuspected)
def queue_harvest(event: HarvestSuspected) -> None:
    """Let a person look at who seems to collect profiles."""
    services.queue_harvest(tenant_id=event.tenant_id, canaries=event.canaries)
