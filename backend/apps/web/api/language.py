"""Which language a page is in, and how a browser remembers it."""

from contextlib import AbstractContextManager, nullcontext
from typing import Final

from django.conf import settings
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils.translation import override

from apps.users.models import User

CHOICE: Final = "lang"
A_YEAR = 365 * 24 * 60 * 60  # seconds


def find_choice(request: HttpRequest) -> str:
    """Say what the reader chose: by a link (`?lang=`) now, or with this browser before; empty if nothing we speak."""
    wanted = [request.GET.get(CHOICE, ""), request.COOKIES.get(settings.LANGUAGE_COOKIE_NAME, "")]
    return next((code for code in wanted if code in dict(settings.LANGUAGES)), "")


def speak_chosen(request: HttpRequest) -> AbstractContextManager[None]:
    """Speak the chosen language, or the browser's; asks nobody who the reader is."""
    chosen = find_choice(request)
    return override(chosen) if chosen else nullcontext()


def speak(request: HttpRequest) -> AbstractContextManager[None]:
    """Speak the chosen language, the account's if nothing was chosen, or for a stranger the browser's."""
    if not find_choice(request) and isinstance(request.user, User):
        return override(request.user.language)
    return speak_chosen(request)


def remember_choice(request: HttpRequest, response: HttpResponseBase) -> None:
    """Let the browser remember what a link of the page chose."""
    chosen = request.GET.get(CHOICE)
    if not chosen or chosen != find_choice(request):
        return
    response.set_cookie(
        settings.LANGUAGE_COOKIE_NAME,
        chosen,
        max_age=A_YEAR,
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )


def forget_choice(response: HttpResponseBase) -> None:
    """Let the account's language speak again: somebody signed in, or chose another one for the account."""
    response.delete_cookie(settings.LANGUAGE_COOKIE_NAME, samesite="Lax")
