"""Who a browser acts for."""

from django.contrib.auth.middleware import AuthenticationMiddleware
from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject

from apps.users.api.cookie import cookie_session
from apps.users.models import User


class CookieSignIn(AuthenticationMiddleware):
    """Django keeps a sign-in of its own kind; here the cookie names one of our sessions, in pages and admin alike.

    So whoever is signed out everywhere is signed out there too, on the next request.
    """

    def process_request(self, request: HttpRequest) -> None:
        """Give the request its user, who is looked up when somebody asks."""
        super().process_request(request)
        request.user = SimpleLazyObject(lambda: _user_of(request))  # type: ignore[assignment]  # stands for a user


def _user_of(request: HttpRequest) -> User | AnonymousUser:
    session = cookie_session(request)
    return session.user if session else AnonymousUser()
