"""Look at profiles: a few a day, and everybody learns who looked (threat 15)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from django.db import transaction
from django.utils import timezone

from apps.candidates.enums import ViewKind
from apps.candidates.errors import ViewQuotaReached
from apps.candidates.events import HarvestSuspected
from apps.candidates.models import Candidate, ProfileView
from apps.candidates.selectors.views import count_canaries, list_seen
from apps.core.events import publish
from apps.core.services import record_audit, take_turns
from apps.tenants.models import Organization
from apps.users.models import User


@dataclass(frozen=True)
class Guard:
    """What one organization may see in a day, and how many profiles of nobody, in how many days, look like harvest."""

    a_day: int
    canaries: int
    canary_days: int


GUARDS = {
    ViewKind.LISTED: Guard(a_day=300, canaries=15, canary_days=1),
    ViewKind.OPENED: Guard(a_day=50, canaries=3, canary_days=7),
}


@transaction.atomic
def note_views(
    *, viewer: User, tenant: Organization, called: str, candidates: Sequence[Candidate], kind: ViewKind
) -> None:
    """Write down that the organization sees these profiles; the same one again on the same day counts once.

    :param called: the name under which it was verified, as those who are seen read it
    :raises ViewQuotaReached: if they would be more in a day than one may see; then none of them may be shown
    """
    # Requests of one organization take turns, or each would count without the others.
    take_turns(f"candidates.views:{tenant.pk}")
    today, guard = timezone.localdate(), GUARDS[kind]
    known = list_seen(tenant_id=tenant.pk, kind=kind, day=today, among=[each.pk for each in candidates])
    known_ids = set(known.values_list("candidate_id", flat=True))
    fresh = [candidate for candidate in candidates if candidate.pk not in known_ids]
    if not fresh:
        return
    if list_seen(tenant_id=tenant.pk, kind=kind, day=today).count() + len(fresh) > guard.a_day:
        raise ViewQuotaReached(retry_after=_seconds_until_tomorrow(), most=guard.a_day)
    ProfileView.objects.bulk_create(
        ProfileView(
            candidate=candidate,
            tenant=tenant,
            organization_name=called,
            kind=kind,
            day=today,
            viewed_by=viewer,
        )
        for candidate in fresh
    )
    _keep_watch(viewer, tenant, fresh, kind)


def _keep_watch(viewer: User, tenant: Organization, fresh: Sequence[Candidate], kind: ViewKind) -> None:
    if kind == ViewKind.OPENED:
        for candidate in fresh:
            record_audit(actor=viewer, action="candidates.open_profile", subject=candidate)
    new = sum(candidate.is_canary for candidate in fresh)
    if not new:
        return
    guard, today = GUARDS[kind], timezone.localdate()
    seen = count_canaries(tenant_id=tenant.pk, kind=kind, day=today, days=guard.canary_days)
    # Once each time that as many more were seen, not for every one of them.
    if seen // guard.canaries > (seen - new) // guard.canaries:
        publish(HarvestSuspected(tenant_id=tenant.pk, canaries=seen))


def _seconds_until_tomorrow() -> int:
    now = timezone.localtime()
    tomorrow = datetime.combine(now.date() + timedelta(days=1), time.min, tzinfo=now.tzinfo)
    return int((tomorrow - now).total_seconds()) + 1
