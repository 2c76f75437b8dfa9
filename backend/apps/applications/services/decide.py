"""Decide on several applications to one job."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from apps.applications.enums import NEEDS_REASON, ApplicationStatus, Outcome, Side
from apps.applications.models import Application
from apps.applications.services.step import ReasonMissing, change_status
from apps.core.errors import DomainError
from apps.core.services import acting_for
from apps.jobs.selectors import get_own_job
from apps.tenants.models import Organization
from apps.users.models import User


@dataclass(frozen=True, kw_only=True)
class Decision:
    """What became of one of them; `code` and `detail` say why it was refused."""

    id: UUID
    outcome: Outcome
    code: str = ""
    detail: str = ""


def decide_on_applications(
    *,
    tenant: Organization,
    job_id: UUID,
    ids: Sequence[UUID],
    to: ApplicationStatus,
    actor: User,
    reason: str = "",
) -> list[Decision]:
    """Take several applications to one job to `to` for the employer, each in a transaction of its own.

    One that is there already is left alone, so whoever got no answer may send the same again. Answers come in the order
    of `ids`. Call it outside of a transaction, or what was done before a crash is undone with the rest.

    :raises JobNotFound: if it is not a job of the organization
    :raises ReasonMissing: if the step needs a reason (rejection) and none is given
    """
    if to in NEEDS_REASON and not reason.strip():
        raise ReasonMissing(field="reason")
    with acting_for(user_id=actor.pk, tenant_id=tenant.pk):
        get_own_job(tenant=tenant, id=job_id)
    # In one order for everybody: two who decide on the same ones at once do not wait for each other in a circle.
    made = {id: _decide(tenant, job_id, id, to=to, actor=actor, reason=reason) for id in sorted(set(ids))}
    return [made[id] for id in dict.fromkeys(ids)]


def _decide(
    tenant: Organization, job_id: UUID, id: UUID, *, to: ApplicationStatus, actor: User, reason: str
) -> Decision:
    try:
        with acting_for(user_id=actor.pk, tenant_id=tenant.pk):
            application = Application.objects.of_tenant(tenant).filter(job_id=job_id, pk=id).first()
            if application is None:
                return Decision(id=id, outcome=Outcome.REFUSED, code="not_found")
            if application.status == to:
                return Decision(id=id, outcome=Outcome.ALREADY)
            change_status(application=application, to=to, actor=actor, side=Side.EMPLOYER, reason=reason)
    except DomainError as refusal:
        return Decision(id=id, outcome=Outcome.REFUSED, code=refusal.code, detail=str(refusal))
    return Decision(id=id, outcome=Outcome.DONE)
