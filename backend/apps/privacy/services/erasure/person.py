"""Erase a person for good."""

from collections.abc import Callable
from uuid import UUID

from django.utils import timezone

from apps.applications.services import withdraw_applications_of
from apps.core.errors import DomainError
from apps.core.models import AuditEntry
from apps.core.services import acting_as_system, record_audit
from apps.privacy.clients.erase_list import Erasure, is_listed, note_erasure
from apps.privacy.selectors.retention.accounts import list_due_accounts
from apps.privacy.services.erasure.allowed import require_leave
from apps.privacy.services.erasure.forgetting import forgetting
from apps.privacy.services.erasure.rows import forget_person
from apps.users.enums import RevokeReason
from apps.users.models import User
from apps.users.services import refuse_erasure, revoke_sessions_of


def erase_person(*, user_id: UUID) -> bool:
    """Erase a person whose time has come; False if there is nobody to erase any more, or not yet.

    All in one transaction. If by now somebody waits for the person, they stay and are told why.

    The list comes last before the commit, and before it all the same: the other way round a crash in between would
    leave somebody erased whom a restored backup brings back for good. As it is, a crash leaves somebody on the list who
    is still here. So who is on the list goes: it is too late to change one's mind then, and no rule is asked again.
    """
    with acting_as_system(reason="privacy.erase_person"):
        user = _lock(user_id, lambda user: user.erase_at is not None and user.erase_at <= timezone.now())
        if user is None or not (is_listed(user_id) or _may_leave(user)):
            return False
        _erase(user)
        note_erasure(Erasure(user_id, timezone.now()))
        return True


def _may_leave(user: User) -> bool:
    try:
        require_leave(user=user)
    except DomainError:
        refuse_erasure(user=user)
        return False
    return True


def erase_unproven(*, user_id: UUID) -> bool:
    """Erase an account that nobody proved to be theirs; False if somebody did meanwhile, or used it.

    Nobody asked for it, so it stands on no list: what a backup brings back is due again.
    """
    with acting_as_system(reason="privacy.erase_unproven"):
        due = list_due_accounts(timezone.now())
        user = _lock(user_id, lambda user: due.filter(pk=user.pk).exists())
        if user is not None:
            _erase(user)
        return user is not None


def erase_again(*, user_id: UUID) -> bool:
    """Erase somebody who was erased already and came back with an old backup; False if they did not come back."""
    with acting_as_system(reason="privacy.erase_again"):
        user = _lock(user_id, lambda _: True)
        if user is not None:
            _erase(user)
        return user is not None


def _lock(user_id: UUID, is_due: Callable[[User], bool]) -> User | None:
    user = User.objects.select_for_update(of=("self",)).filter(pk=user_id).first()
    return user if user is not None and is_due(user) else None


def _erase(user: User) -> None:
    with forgetting():
        withdraw_applications_of(user=user)
        revoke_sessions_of(user=user, reason=RevokeReason.ACCOUNT_ERASED)
        # The proof of the audit counts actors that are gone: it has to know how many may be (ADR 0021).
        acts = AuditEntry.objects.filter(actor=user).count()
        forget_person(user_id=user.pk)
        record_audit(actor=None, action="privacy.erase_person", subject=user, detail={"acts_forgotten": acts})
