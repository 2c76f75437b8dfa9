"""New recovery codes for old ones."""

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from apps.core.errors import DomainError
from apps.core.events import publish
from apps.core.services import record_audit
from apps.users.enums import FactorChange
from apps.users.events import SecondFactorChanged
from apps.users.models import Session, User
from apps.users.services.lock import lock_user
from apps.users.services.second_factor.fresh import require_fresh_proof
from apps.users.services.second_factor.recovery import make_recovery_codes


class NothingToRecover(DomainError):
    """Recovery codes stand in for a second factor; this account has none."""

    code = "nothing_to_recover"
    message = _("First add a passkey or an authenticator app. You get recovery codes with it.")


@transaction.atomic
def renew_recovery_codes(*, user: User, session: Session | None) -> list[str]:
    """Make ten new codes, to be shown once; the old ones stop working.

    :raises FreshProofNeeded: if the last proof of the session is too old
    :raises NothingToRecover: if the account has no second factor
    """
    require_fresh_proof(session=session)
    lock_user(user)
    if not user.has_second_factor:
        raise NothingToRecover
    record_audit(actor=user, action=f"users.{FactorChange.RENEW_RECOVERY_CODES}", subject=user)
    publish(SecondFactorChanged(user_id=user.pk, change=FactorChange.RENEW_RECOVERY_CODES.value))
    return make_recovery_codes(user=user)
