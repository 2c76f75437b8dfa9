"""The session that a browser is signed in with."""

from django.http import HttpRequest

from apps.users.enums import SESSION_COOKIE
from apps.users.models import Session, User


def own_session(request: HttpRequest) -> Session | None:
    """Find the session of this browser; None if it is not signed in."""
    if not isinstance(request.user, User):
        return None
    return request.user.sessions.filter(pk=request.session[SESSION_COOKIE]).first()
