"""Accounts: what their owner changes, and ready-made ones for demonstrations."""

from django.db import transaction
from django.utils import timezone

from apps.core.services import record_audit
from apps.users.enums import RevokeReason, UserType
from apps.users.models import User
from apps.users.services.revocation import revoke_sessions_of


def update_profile(*, user: User, name: str | None = None, language: str | None = None) -> User:
    """Change name or language of the own account; None leaves it as it is."""
    if name is not None:
        user.name = name
    if language is not None:
        user.language = language
    user.save(update_fields=["name", "language", "updated_at"])
    return user


@transaction.atomic
def create_verified_user(
    *,
    email: str,
    password: str,
    user_type: UserType,
    name: str = "",
    language: str = "en",
    is_staff: bool = False,
) -> User:
    """Make an account with a proven address, or make an existing one so; for `manage.py seed` and its like."""
    facts = {
        "user_type": user_type,
        "name": name,
        "language": language,
        "is_staff": is_staff,
        "is_active": True,
    }
    user, is_new = User.objects.get_or_create(email=email.strip().lower(), defaults=facts)
    for field, value in facts.items():
        setattr(user, field, value)
    user.email_verified_at = user.email_verified_at or timezone.now()
    if is_new or not user.check_password(password):
        user.set_password(password)
    user.save()
    return user


def end_sessions(*, actor: User, user: User) -> int:
    """Sign a person out everywhere, at the wish of staff; returns how many sessions that ended."""
    return revoke_sessions_of(user=user, reason=RevokeReason.ENDED_BY_STAFF, actor=actor)


@transaction.atomic
def close_account(*, actor: User, user: User) -> None:
    """Let nobody sign in to the account any more, and end its sessions."""
    _set_active(actor, user, is_active=False)
    end_sessions(actor=actor, user=user)


@transaction.atomic
def reopen_account(*, actor: User, user: User) -> None:
    """Let the owner of a closed account in again."""
    _set_active(actor, user, is_active=True)


def _set_active(actor: User, user: User, *, is_active: bool) -> None:
    user.is_active = is_active
    user.save(update_fields=["is_active", "updated_at"])
    action = "users.reopen_account" if is_active else "users.close_account"
    record_audit(actor=actor, action=action, subject=user)
