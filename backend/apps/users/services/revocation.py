"""How sessions end. It is felt on the next request; open sockets hear it through NOTIFY."""

from django.db import connection, transaction
from django.utils import timezone

from apps.core.events import publish
from apps.core.services import record_audit
from apps.users.enums import RevokeReason
from apps.users.events import SessionRevoked, SessionsRevoked
from apps.users.models import SecondStep, Session, User

CHANNEL = "users_session_revoked"  # the payload is the id of the session


@transaction.atomic
def revoke_session(*, session: Session, reason: RevokeReason, actor: User | None = None) -> bool:
    """End a session: its refresh tokens and its access tokens are refused from now on. False if it was over already."""
    now = timezone.now()
    alive = Session.objects.filter(pk=session.pk, revoked_at__isnull=True)
    is_ended = bool(alive.update(revoked_at=now, revoked_reason=reason, updated_at=now))
    if is_ended:
        record_audit(
            actor=actor, action="users.revoke_session", subject=session, detail={"reason": str(reason)}
        )
        publish(SessionRevoked(session_id=session.pk, user_id=session.user_id))
        _notify(session)
    return is_ended


def _notify(session: Session) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_notify(%s, %s)", [CHANNEL, str(session.pk)])


@transaction.atomic
def revoke_sessions_of(
    *, user: User, reason: RevokeReason, except_session: Session | None = None, actor: User | None = None
) -> int:
    """End all sessions of a person but one, and every sign-in that still waits for its second step.

    :returns: how many sessions that ended
    """
    SecondStep.objects.filter(user=user, used_at__isnull=True).update(used_at=timezone.now())
    alive = Session.objects.filter(user=user, revoked_at__isnull=True).order_by("pk")
    if except_session:
        alive = alive.exclude(pk=except_session.pk)
    ended = sum(revoke_session(session=session, reason=reason, actor=actor) for session in alive)
    if ended:
        publish(SessionsRevoked(user_id=user.pk, reason=str(reason), count=ended))
    return ended


def sign_out(*, session: Session) -> None:
    """End the session at the wish of its owner."""
    revoke_session(session=session, reason=RevokeReason.SIGNED_OUT, actor=session.user)
