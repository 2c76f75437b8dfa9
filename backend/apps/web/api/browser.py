"""What the signed cookie of a browser holds besides the sign-in, and what a request says about its browser."""

from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.http import HttpRequest
from django.utils.http import url_has_allowed_host_and_scheme

from apps.core.api.limits import client_address
from apps.users.services import Origin

NONCE, REGISTER_NONCE, ASKED_BY, NEXT = "nonce", "register_nonce", "asked_by", "next"
INVITATION = "invitation"


def origin_of(request: HttpRequest) -> Origin:
    """Say where the request came from, for limits and for the list of sessions."""
    return Origin(address=client_address(request), user_agent=request.headers.get("User-Agent", ""))


def note(request: HttpRequest, **facts: Any) -> None:
    """Let the browser keep these facts for the next pages; None forgets one."""
    for name, fact in facts.items():
        if fact is None:
            request.session.pop(name, None)
        else:
            request.session[name] = fact


def noted(request: HttpRequest, name: str) -> str:
    """Say what the browser kept under this name; empty if nothing."""
    return str(request.session.get(name, ""))


def start_anew(request: HttpRequest) -> None:
    """Forget everything but an invitation: whoever got one signs in first, and then takes it up."""
    invitation = noted(request, INVITATION)
    request.session.flush()
    if invitation:
        note(request, **{INVITATION: invitation})


def note_next(request: HttpRequest) -> None:
    """Keep where the person wanted to go (`?next=`), if that is a page of ours; anything else is forgotten.

    Who comes from another page of the sign-in (a new account, a new link, a proven address) still goes there.
    """
    if "next" not in request.GET and _comes_from_sign_in(request):
        return
    wanted = request.GET.get("next", "")
    is_ours = url_has_allowed_host_and_scheme(
        wanted, allowed_hosts={request.get_host()}, require_https=request.is_secure()
    )
    note(request, **{NEXT: wanted if is_ours else None})


def _comes_from_sign_in(request: HttpRequest) -> bool:
    came_from = urlsplit(request.headers.get("Referer", ""))
    return came_from.netloc == request.get_host() and came_from.path.startswith("/auth/")


def next_page(request: HttpRequest) -> str:
    """Say where the person wanted to go, or the first page of the account."""
    return noted(request, NEXT) or settings.LOGIN_REDIRECT_URL
