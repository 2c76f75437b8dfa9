"""What a person ends from another device."""

from django.db import transaction

from apps.core.events import publish
from apps.users.enums import RevokeReason
from apps.users.events import SessionsRevoked
from apps.users.models import Session, User
from apps.users.services.revocation import revoke_session, revoke_sessions_of


@transaction.atomic
def end_session(*, session: Session, user: User) -> None:
    """End one of the person's sessions at their wish, and let them know by mail, in case it was not their wish."""
    reason = RevokeReason.ENDED_BY_OWNER
    if revoke_session(session=session, reason=reason, actor=user):
        publish(SessionsRevoked(user_id=user.pk, reason=str(reason), count=1))


def end_other_sessions(*, user: User, session: Session | None) -> None:
    """End all sessions of the person but this one, at their wish, and let them know by mail."""
    revoke_sessions_of(user=user, reason=RevokeReason.ENDED_BY_OWNER, except_session=session, actor=user)
