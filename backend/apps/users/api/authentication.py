"""Bearer tokens."""

import pghistory
from rest_framework.authentication import BaseAuthentication
from rest_framework.exceptions import AuthenticationFailed
from rest_framework.request import Request

from apps.users.models import Session, User
from apps.users.selectors import find_live_session
from apps.users.services import AccessTokenRefused, is_use_noted, note_session_use, read_access_token


class JwtAuthentication(BaseAuthentication):
    """`Authorization: Bearer <access token>`; `request.auth` is the session. One query loads it with the user.

    A token that is wrong is refused everywhere, on public paths too.
    """

    def authenticate(self, request: Request) -> tuple[User, Session] | None:
        """Say who asks; None if the request brings no bearer token.

        :raises AuthenticationFailed: (401) if the token is no good or its session is over
        """
        scheme, _, token = request.headers.get("Authorization", "").partition(" ")
        if scheme.lower() != "bearer":
            return None
        session = self._find_session(token.strip())
        if session is None:
            raise AuthenticationFailed(str(AccessTokenRefused.message), code=AccessTokenRefused.code)
        if not is_use_noted(session):
            note_session_use(session_id=session.pk)
        pghistory.context(user=str(session.user_id))
        return session.user, session

    def _find_session(self, token: str) -> Session | None:
        try:
            claims = read_access_token(token)
        except AccessTokenRefused:
            return None
        return find_live_session(session_id=claims.session_id, user_id=claims.user_id)

    def authenticate_header(self, request: Request) -> str:
        """Make a missing sign-in a 401."""
        return "Bearer"
