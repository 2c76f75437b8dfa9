"""What a new password brings with it."""

from django.utils import timezone

from apps.core.events import publish
from apps.core.services import record_audit
from apps.users.enums import ChallengeKind, RevokeReason
from apps.users.events import PasswordChanged
from apps.users.models import Challenge, Session, User
from apps.users.services.revocation import revoke_sessions_of


def replace_password(*, user: User, password: str, except_session: Session | None = None) -> None:
    """Set the password, end all sessions but one and every other reset, and let the owner know by mail.

    The caller holds the account (`lock_user`).
    """
    user.set_password(password)
    user.save(update_fields=["password", "updated_at"])
    resets = Challenge.objects.filter(user=user, kind=ChallengeKind.RESET_PASSWORD, used_at__isnull=True)
    resets.update(used_at=timezone.now())
    revoke_sessions_of(
        user=user, reason=RevokeReason.PASSWORD_CHANGED, except_session=except_session, actor=user
    )
    record_audit(actor=user, action="users.change_password", subject=user)
    publish(PasswordChanged(user_id=user.pk))
