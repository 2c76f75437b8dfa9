"""A person wants to be erased, or changes their mind. What erasing does stands in apps.privacy."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from apps.core.events import publish
from apps.core.services import record_audit
from apps.users.enums import RevokeReason
from apps.users.events import ErasureRefused, ErasureRequested
from apps.users.models import Session, User
from apps.users.services.revocation import revoke_sessions_of


@transaction.atomic
def schedule_erasure(*, user: User, erase_at: datetime, session: Session | None = None) -> User:
    """Note when the account will be erased and end its other sessions; asking again changes nothing.

    :param session: the one that goes on, so that the person can change their mind in it
    """
    user = User.objects.select_for_update().get(pk=user.pk)
    if user.erase_at is not None:
        return user
    user.erase_at = erase_at
    user.save(update_fields=["erase_at", "updated_at"])
    revoke_sessions_of(user=user, reason=RevokeReason.ACCOUNT_ERASED, except_session=session, actor=user)
    record_audit(actor=user, action="users.schedule_erasure", subject=user)
    publish(ErasureRequested(user_id=user.pk))
    return user


@transaction.atomic
def cancel_erasure(*, user: User) -> bool:
    """Keep the account after all; False if nothing was planned, or it is too late: the time has come."""
    user = User.objects.select_for_update().get(pk=user.pk)
    if user.erase_at is None or user.erase_at <= timezone.now():
        return False
    _keep(user)
    record_audit(actor=user, action="users.cancel_erasure", subject=user)
    return True


@transaction.atomic
def refuse_erasure(*, user: User) -> None:
    """Keep an account whose time has come, because a rule does not let its owner go, and tell them."""
    _keep(user)
    record_audit(actor=None, action="users.refuse_erasure", subject=user)
    publish(ErasureRefused(user_id=user.pk))


def _keep(user: User) -> None:
    user.erase_at = None
    user.save(update_fields=["erase_at", "updated_at"])
