"""An account elsewhere opens this one no more."""

from django.db import transaction

from apps.core.services import record_audit
from apps.users.enums import RevokeReason
from apps.users.models import ExternalIdentity, Session
from apps.users.services.revocation import revoke_sessions_of


@transaction.atomic
def unlink_identity(*, identity: ExternalIdentity, session: Session) -> None:
    """Forget the identity and end all sessions but this one; its owner still signs in by mail.

    The next exchange links it again if its address is still that of the account, and its owner is told again.
    """
    user, provider = session.user, identity.provider
    identity.delete()
    record_audit(actor=user, action="users.unlink_identity", subject=user, detail={"provider": provider})
    revoke_sessions_of(
        user=user, reason=RevokeReason.SECOND_FACTOR_CHANGED, except_session=session, actor=user
    )
