"""Say no, with everything that is wrong."""

from django.utils.translation import gettext_lazy as _

from apps.compliance.enums import Effect, Outcome
from apps.compliance.services import Finding, Verdict, say_finding
from apps.core.errors import DomainError, FieldRefusal
from apps.jobs.selectors.findings import show_finding


class JobBlocked(DomainError):
    """The job breaks a rule; `errors` names the fields, the member `findings` all that the rules say."""

    code = "job_blocked"
    message = _("The job cannot be published like this. See the errors.")

    def __init__(self, *, verdict: Verdict) -> None:
        self.verdict = verdict
        self.members = {
            "score": verdict.score,
            "findings": [show_finding(finding) for finding in verdict.findings],
        }
        super().__init__(errors=list_reasons(verdict))


def refuse_if_blocked(verdict: Verdict) -> None:
    """Refuse what the rules refuse.

    :raises JobBlocked: with all findings
    """
    if verdict.outcome == Outcome.BLOCK:
        raise JobBlocked(verdict=verdict)


def list_reasons(verdict: Verdict) -> list[FieldRefusal]:
    """List what stops a job, field by field: what blocks by itself, else all that adds up; nothing if it may pass."""
    if verdict.outcome != Outcome.BLOCK:
        return []
    blocks = [finding for finding in verdict.findings if finding.effect == Effect.BLOCK]
    return [_say(finding) for finding in blocks or verdict.findings if finding.weight or blocks]


def _say(finding: Finding) -> FieldRefusal:
    return FieldRefusal(finding.field.replace(".", "/"), finding.code, say_finding(finding))
