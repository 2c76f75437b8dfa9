"""Who asks: bearer tokens of programs, the cookie of our own pages."""

import pghistory
from rest_framework.authentication import BaseAuthentication, SessionAuthentication
from rest_framework.exceptions import AuthenticationFailed
from rest_framework.request import Request

from apps.users.api.cookie import cookie_session
from apps.users.models import Session, User
from apps.users.selectors import find_live_session
from apps.users.services import AccessTokenRefused, is_use_noted, note_session_use, read_access_token

OF_PROGRAMS = "sjp_"  # how API tokens begin, which the app of the organizations looks at


class JwtAuthentication(BaseAuthentication):
    """`Authorization: Bearer <access token>`; `request.auth` is the session. One query loads it with the user.

    A token that is wrong is refused everywhere, on public paths too.
    """

    def authenticate(self, request: Request) -> tuple[User, Session] | None:
        """Say who asks; None if the request brings no bearer token.

        :raises AuthenticationFailed: (401) if the token is no good or its session is over
        """
        scheme, _, token = request.headers.get("Authorization", "").partition(" ")
        if scheme.lower() != "bearer" or token.strip().startswith(OF_PROGRAMS):
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


class CookieAuthentication(SessionAuthentication):
    """The cookie that the pages set; `request.auth` is the session, as with a bearer token.

    A browser sends cookies by itself, so what changes something must show the CSRF token as well (`X-CSRFToken`);
    otherwise it is refused with 403. A cookie whose session is over is no cookie.
    """

    def authenticate(self, request: Request) -> tuple[User, Session] | None:
        """Say who asks; None if there is no cookie of a live session.

        :raises PermissionDenied: (403) if the CSRF token is missing or wrong
        """
        session = cookie_session(request._request)
        if session is None:
            return None
        self.enforce_csrf(request)
        return session.user, session
