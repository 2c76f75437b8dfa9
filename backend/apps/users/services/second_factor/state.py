"""What follows from a change of the ways to sign in."""

from django.utils import timezone

from apps.core.events import publish
from apps.core.services import record_audit
from apps.users.enums import FactorChange, RevokeReason
from apps.users.events import SecondFactorChanged
from apps.users.models import Authenticator, Passkey, RecoveryCode, Session, User
from apps.users.services.revocation import revoke_sessions_of
from apps.users.services.second_factor.recovery import make_recovery_codes


def settle_factors(*, user: User, change: FactorChange, session: Session | None) -> list[str]:
    """After a factor came or went: keep `second_factor_at`, end the other sessions, write it down, tell the owner.

    Call it with the account held (`lock_user`), in the transaction of the change. Recovery codes come with the first
    factor and go with the last.

    :param session: the one that stays
    :returns: the new recovery codes, to be shown once; none if some are left
    """
    _keep_date(user)
    codes = _settle_codes(user)
    record_audit(actor=user, action=f"users.{change}", subject=user)
    revoke_sessions_of(
        user=user, reason=RevokeReason.SECOND_FACTOR_CHANGED, except_session=session, actor=user
    )
    publish(SecondFactorChanged(user_id=user.pk, change=change.value))
    return codes


def _keep_date(user: User) -> None:
    has_app = Authenticator.objects.filter(user=user, confirmed_at__isnull=False).exists()
    has_factor = has_app or Passkey.objects.filter(user=user).exists()
    if has_factor != user.has_second_factor:
        user.second_factor_at = timezone.now() if has_factor else None
        user.save(update_fields=["second_factor_at", "updated_at"])


def _settle_codes(user: User) -> list[str]:
    if not user.has_second_factor:
        RecoveryCode.objects.filter(user=user).delete()
        return []
    has_codes = RecoveryCode.objects.filter(user=user, used_at__isnull=True).exists()
    return [] if has_codes else make_recovery_codes(user=user)
