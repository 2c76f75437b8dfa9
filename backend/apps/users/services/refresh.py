"""Refresh tokens: each works once; a second use ends the whole session."""

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from apps.core.errors import DomainError
from apps.core.events import publish
from apps.users.enums import RevokeReason
from apps.users.events import SessionFamilyRevoked
from apps.users.models import RefreshToken
from apps.users.services.revocation import revoke_session
from apps.users.services.secrets import hash_token
from apps.users.services.sessions import TokenPair, issue_tokens
from apps.users.services.single_use import use_up
from apps.users.services.usage import note_session_use


class RefreshTokenRefused(DomainError):
    """The refresh token is unknown, too old or was used before, or its session is over."""

    code, status = "refresh_token_refused", 401
    message = _("Your sign-in is over. Please sign in again.")


def rotate_refresh_token(*, token: str) -> TokenPair:
    """Give a new pair for a refresh token, which is used up by that.

    A token that comes a second time may be stolen: its session ends, for the thief and for the owner. That commits
    although the request is refused, which is why this must not run inside of another transaction.

    :raises RefreshTokenRefused: if the token is no good
    """
    with transaction.atomic(durable=True):
        session = use_up(RefreshToken, token=token)
        if session:
            note_session_use(session_id=session.pk)
            return issue_tokens(session=session)
        _revoke_if_reused(token)
    raise RefreshTokenRefused


def _revoke_if_reused(token: str) -> None:
    used = RefreshToken.objects.filter(token_hash=hash_token(token), used_at__isnull=False)
    reused = used.select_related("session").first()
    if reused and revoke_session(session=reused.session, reason=RevokeReason.TOKEN_REUSED):
        publish(SessionFamilyRevoked(user_id=reused.session.user_id, session_id=reused.session_id))
