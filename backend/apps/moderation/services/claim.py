"""One person looks at a case at a time."""

from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from apps.core.services import record_audit
from apps.employers.services import StaffOnly
from apps.moderation.enums import CaseState
from apps.moderation.errors import CaseDecided, CaseNotYours, CaseTaken, OwnMatter, SeniorNeeded
from apps.moderation.models import Case
from apps.moderation.selectors.concern import is_concerned
from apps.users.models import User

LASTS = timedelta(minutes=30)


@transaction.atomic
def claim_case(*, actor: User, case: Case) -> Case:
    """Take a case, or keep it for another 30 minutes; then it is free again.

    :raises StaffOnly: if the actor may not decide cases
    :raises CaseDecided: if it is decided
    :raises CaseTaken: if somebody else looks at it now
    :raises SeniorNeeded: if it is for senior moderators
    :raises OwnMatter: if it is about the actor, or an organization of theirs
    """
    now = timezone.now()
    locked = lock_case(case=case)
    _require_access(actor, locked)
    if _is_taken(locked, actor, now):
        raise CaseTaken
    locked.state, locked.claimed_by, locked.claimed_until = CaseState.CLAIMED, actor, now + LASTS
    locked.save(update_fields=["state", "claimed_by", "claimed_until", "updated_at"])
    record_audit(actor=actor, action="moderation.claim_case", subject=locked)
    return locked


@transaction.atomic
def claim_next_case(*, actor: User, kind: str = "", category: str = "") -> Case | None:
    """Take the most urgent case that is free, of one queue or category if these are said; None if nothing waits."""
    part = {name: value for name, value in (("kind", kind), ("category", category)) if value}
    free = (
        Case.objects.visible_to(actor).free_for(actor, at=timezone.now()).filter(~Q(claimed_by=actor), **part)
    )
    for case in free.urgent_first().select_for_update(skip_locked=True)[:20]:
        if not is_concerned(user=actor, case=case):
            return claim_case(actor=actor, case=case)
    return None


@transaction.atomic
def release_claim(*, actor: User, case: Case) -> Case:
    """Give a case back.

    :raises CaseNotYours: if somebody else has it, or nobody
    """
    locked = lock_case(case=case)
    if locked.state != CaseState.CLAIMED or locked.claimed_by_id != actor.pk:
        raise CaseNotYours
    locked.state, locked.claimed_by, locked.claimed_until = CaseState.OPEN, None, None
    locked.save(update_fields=["state", "claimed_by", "claimed_until", "updated_at"])
    record_audit(actor=actor, action="moderation.release_claim", subject=locked)
    return locked


def lock_case(*, case: Case) -> Case:
    """Hold the case until the transaction ends, and read it as it is now."""
    locked: Case = Case.objects.select_for_update(of=("self",)).get(pk=case.pk)
    return locked


def require_claim(*, actor: User, case: Case) -> Case:
    """Lock the case for who decides it.

    :raises CaseNotYours: if the actor did not claim it, or the claim ran out
    """
    locked = lock_case(case=case)
    _require_access(actor, locked)
    is_held = locked.claimed_until is not None and locked.claimed_until > timezone.now()
    if locked.claimed_by_id != actor.pk or not is_held:
        raise CaseNotYours
    return locked


def _require_access(actor: User, case: Case) -> None:
    if not (actor.may_act_as_staff and actor.has_perm("moderation.change_case")):
        raise StaffOnly
    if case.state == CaseState.DECIDED:
        raise CaseDecided
    if case.is_senior and not actor.has_perm("moderation.decide_senior_case"):
        raise SeniorNeeded
    if is_concerned(user=actor, case=case):
        raise OwnMatter


def _is_taken(case: Case, actor: User, now: datetime) -> bool:
    is_held = case.claimed_until is not None and case.claimed_until > now
    return is_held and case.claimed_by_id != actor.pk
