"""The signed cookie of pages and admin: it names a session, which must still live."""

import pghistory
from django.http import HttpRequest

from apps.users.enums import SESSION_COOKIE
from apps.users.models import Session
from apps.users.selectors import find_live_session_of_cookie
from apps.users.services import is_use_noted, note_session_use

FOUND = "_cookie_session"


def cookie_session(request: HttpRequest) -> Session | None:
    """Find the live session that the cookie names, with its user, in one query per request; None if there is none."""
    if not hasattr(request, FOUND):
        setattr(request, FOUND, _find(request))
    found: Session | None = getattr(request, FOUND)
    return found


def _find(request: HttpRequest) -> Session | None:
    named = request.session.get(SESSION_COOKIE)
    session = find_live_session_of_cookie(session_id=named) if named else None
    if session is None:
        if named:  # it is over: the browser forgets what else the cookie holds
            request.session.flush()
        return None
    if not is_use_noted(session):
        note_session_use(session_id=session.pk)
    pghistory.context(user=str(session.user_id))
    return session
