"""What the rules say of a posting that comes from elsewhere: it goes live by itself or not at all."""

from apps.compliance.enums import Outcome
from apps.compliance.services import say_finding
from apps.jobs.models import Job
from apps.jobs.services.checks import judge_job, list_warnings
from apps.jobs.services.imports.rows import Reason


def list_faults(*, job: Job) -> tuple[Reason, ...]:
    """List why the posting may not be live; if there is nothing, put on it what readers are warned of, unsaved.

    What would need a person to look at it is kept out, too: nobody of ours looks into the postings of other sites.
    """
    verdict = judge_job(job=job)
    if verdict.outcome == Outcome.PUBLISH:
        job.warnings = list_warnings(verdict)
        return ()
    found = [finding for finding in verdict.findings if finding.weight]
    return tuple(Reason(finding.field or "row", finding.code, say_finding(finding)) for finding in found)
