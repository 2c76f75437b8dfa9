"""Keep out what may not be published."""

from dataclasses import dataclass

from django.utils import timezone

from apps.compliance.enums import Outcome
from apps.compliance.services import Verdict
from apps.core.errors import FieldRefusal
from apps.employers.models import Employer
from apps.employers.selectors import is_verified
from apps.jobs.errors import EmployerNotVerified, JobIncomplete
from apps.jobs.models import Job
from apps.jobs.selectors.gate import LIVES_FOR, list_missing_facts
from apps.jobs.services.checks import judge_job
from apps.jobs.services.facts import JobFacts, set_facts
from apps.users.models import User
from apps.users.services import EmailNotVerified


@dataclass(frozen=True)
class FactsCheck:
    """What keeps a posting from being published, and what all rules say of it.

    :param refusals: what is missing; what is the person's or the employer's own matter has no field
    """

    refusals: tuple[FieldRefusal, ...]
    verdict: Verdict

    @property
    def is_publishable(self) -> bool:
        """Whether it could be published now, at once or after a person looked."""
        return not self.refusals and self.verdict.outcome != Outcome.BLOCK


Refusal = type[EmailNotVerified] | type[EmployerNotVerified]


def require_gate(*, job: Job, actor: User) -> None:
    """Check every rule of publishing.

    :raises EmailNotVerified: if the person has not confirmed the e-mail address
    :raises EmployerNotVerified: if a check of the employer is missing, failed or ran out
    :raises JobIncomplete: if the posting lacks a fact
    """
    for refusal in list_refusals(actor, job.employer):
        raise refusal
    require_facts(job=job)


def require_facts(*, job: Job) -> None:
    """Check that nothing is missing.

    :raises JobIncomplete: with one error per fact
    """
    if missing := list_missing_facts(job=job, at=timezone.now()):
        raise JobIncomplete(errors=missing)


def check_facts(*, actor: User, employer: Employer, facts: JobFacts) -> FactsCheck:
    """Try the gate and all rules on a posting with these facts, writing nothing.

    :raises FactsDisagree: if two facts cannot both be true
    :raises UnknownPostcode: if nobody has that postcode
    """
    job = Job(employer=employer, tenant_id=employer.tenant_id)
    set_facts(job=job, facts=facts)
    job.expires_at = job.expires_at or timezone.now() + LIVES_FOR
    own = [FieldRefusal("", refusal.code, refusal.message) for refusal in list_refusals(actor, employer)]
    missing = list_missing_facts(job=job, at=timezone.now())
    return FactsCheck(refusals=(*own, *missing), verdict=judge_job(job=job))


def list_refusals(actor: User, employer: Employer) -> list[Refusal]:
    """List what keeps this person and this employer from publishing anything now."""
    refusals: list[Refusal] = []
    if not actor.is_email_verified:
        refusals.append(EmailNotVerified)
    if not is_verified(employer=employer):
        refusals.append(EmployerNotVerified)
    return refusals
