"""Decide on several applications to one job."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from time import monotonic
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from apps.applications.enums import NEEDS_REASON, ApplicationStatus, Outcome, Side
from apps.applications.models import Application
from apps.applications.services.step import ReasonMissing, change_status
from apps.core.errors import DomainError
from apps.core.services import acting_for
from apps.jobs.selectors import get_own_job
from apps.tenants.models import Organization
from apps.users.models import User

PATIENCE_SECONDS = 7  # every request is answered within 10 (reliability.md, R15)


@dataclass(frozen=True, kw_only=True)
class Decision:
    """What became of one of them; `code` and `detail` say why it was refused."""

    id: UUID
    outcome: Outcome
    code: str = ""
    detail: str = ""


class NotReached(DomainError):
    """Others took so long that its turn did not come; sending the same again goes on there."""

    code, status = "not_reached", 503
    message = _("There was no time left for this one. Please send it again.")


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
    of `ids`. After PATIENCE_SECONDS the rest is refused with `not_reached`. Call it outside of a transaction, or what
    was done before a crash is undone with the rest.

    :raises JobNotFound: if it is not a job of the organization
    :raises ReasonMissing: if the step needs a reason (rejection) and none is given
    """
    if to in NEEDS_REASON and not reason.strip():
        raise ReasonMissing(field="reason")
    until = monotonic() + PATIENCE_SECONDS
    with acting_for(user_id=actor.pk, tenant_id=tenant.pk):
        job = get_own_job(tenant=tenant, id=job_id)
        known = Application.objects.of_tenant(tenant).filter(job=job).only("id", "status").in_bulk(list(ids))
    step = partial(_take, to=to, actor=actor, reason=reason, tenant=tenant, until=until)
    # In one order for everybody: two who decide on the same ones at once do not wait for each other in a circle.
    made = {id: _decide(id, known.get(id), to, step) for id in sorted(set(ids))}
    return [made[id] for id in dict.fromkeys(ids)]


def _decide(
    id: UUID, application: Application | None, to: ApplicationStatus, step: Callable[[Application], None]
) -> Decision:
    if application is None:
        return Decision(id=id, outcome=Outcome.REFUSED, code="not_found")
    if application.status == to:
        return Decision(id=id, outcome=Outcome.ALREADY)
    try:
        step(application)
    except DomainError as refusal:
        return Decision(id=id, outcome=Outcome.REFUSED, code=refusal.code, detail=str(refusal))
    return Decision(id=id, outcome=Outcome.DONE)


def _take(
    application: Application,
    *,
    to: ApplicationStatus,
    actor: User,
    reason: str,
    tenant: Organization,
    until: float,
) -> None:
    if monotonic() > until:
        raise NotReached
    with acting_for(user_id=actor.pk, tenant_id=tenant.pk):
        change_status(application=application, to=to, actor=actor, side=Side.EMPLOYER, reason=reason)
