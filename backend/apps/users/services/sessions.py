"""Sessions and their refresh tokens. Each token works once; a second use ends the whole session."""

from dataclasses import dataclass, field

from django.conf import settings
from django.db import connection, transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from apps.core.errors import DomainError
from apps.core.events import publish
from apps.core.services import record_audit
from apps.users.enums import RevokeReason, SignInMethod
from apps.users.events import SessionFamilyRevoked
from apps.users.models import RefreshToken, Session, User
from apps.users.services.secrets import hash_token, new_token
from apps.users.services.tokens import sign_access_token

# Raw, because the ORM would put the joins into a subquery, and a second request that waits for the row lock does not
# look at a subquery again: both would win. Here PostgreSQL checks `used_at` once more on the row it waited for.
USE_ONCE = """
    UPDATE users_refreshtoken AS token SET used_at = %(now)s, updated_at = %(now)s
    FROM users_session AS session JOIN users_user AS person ON person.id = session.user_id
    WHERE token.session_id = session.id AND token.token_hash = %(hash)s
      AND token.used_at IS NULL AND token.expires_at > %(now)s
      AND session.revoked_at IS NULL AND person.is_active
    RETURNING session.id, session.user_id
"""


class RefreshTokenRefused(DomainError):
    """The refresh token is unknown, too old or was used before, or its session is over."""

    code, status = "refresh_token_refused", 401
    message = _("Your sign-in is over. Please sign in again.")


@dataclass(frozen=True, kw_only=True)
class TokenPair:
    """What somebody who signed in holds. The tokens exist here and in the answer, nowhere else."""

    access: str = field(repr=False)
    refresh: str = field(repr=False)


@transaction.atomic
def start_session(*, user: User, method: SignInMethod) -> TokenPair:
    """Sign a person in, who proved who they are by `method`."""
    return _issue_tokens(Session.objects.create(user=user, method=method))


def _issue_tokens(session: Session) -> TokenPair:
    refresh = new_token()
    RefreshToken.objects.create(
        session=session,
        token_hash=hash_token(refresh),
        expires_at=timezone.now() + settings.JWT_REFRESH_TOKEN_LIFETIME,
    )
    return TokenPair(access=sign_access_token(session=session), refresh=refresh)


def rotate_refresh_token(*, token: str) -> TokenPair:
    """Give a new pair for a refresh token, which is used up by that.

    A token that comes a second time may be stolen: its session ends, for the thief and for the owner. That commits
    although the request is refused, which is why this must not run inside of another transaction.

    :raises RefreshTokenRefused: if the token is no good
    """
    with transaction.atomic(durable=True):
        session = _use_up(token)
        if session:
            return _issue_tokens(session)
        _revoke_if_reused(token)
    raise RefreshTokenRefused


def _use_up(token: str) -> Session | None:
    with connection.cursor() as cursor:
        cursor.execute(USE_ONCE, {"hash": hash_token(token), "now": timezone.now()})
        row = cursor.fetchone()
    return Session(pk=row[0], user_id=row[1]) if row else None


def _revoke_if_reused(token: str) -> None:
    used = RefreshToken.objects.filter(token_hash=hash_token(token), used_at__isnull=False)
    reused = used.select_related("session").first()
    if reused and revoke_session(session=reused.session, reason=RevokeReason.TOKEN_REUSED):
        publish(SessionFamilyRevoked(user_id=reused.session.user_id, session_id=reused.session_id))


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
    return is_ended


def sign_out(*, session: Session) -> None:
    """End the session at the wish of its owner."""
    revoke_session(session=session, reason=RevokeReason.SIGNED_OUT, actor=session.user)
