"""Somebody seems to collect profiles of candidates."""

from uuid import UUID

from apps.core.services import record_audit
from apps.employers.models import Employer
from apps.moderation.enums import CaseKind, TargetKind
from apps.moderation.models import Case
from apps.moderation.services.cases import open_case

WEIGHT = 10  # of each profile of nobody


def queue_harvest(*, tenant_id: UUID, canaries: int) -> Case | None:
    """Let a person look at an organization that came across profiles of nobody; None if it has no employer any more.

    :param canaries: how many it saw (`apps.candidates.services.views`)
    """
    employer = Employer.objects.filter(tenant_id=tenant_id).first()
    if employer is None:
        return None
    record_audit(
        actor=None, action="moderation.suspect_harvest", subject=employer, detail={"canaries": canaries}
    )
    return open_case(
        kind=CaseKind.HARVEST,
        target_kind=TargetKind.EMPLOYER,
        target_id=employer.pk,
        weight=WEIGHT * canaries,
    )
