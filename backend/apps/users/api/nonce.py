"""The cookie by which we know the browser again that asked for a mail."""

from collections.abc import Mapping
from typing import Any

from django.conf import settings
from rest_framework.request import Request
from rest_framework.response import Response


class NonceCookie:
    """Holds a nonce for so many seconds, out of reach of scripts; a client without cookies sends it in the body."""

    def __init__(self, name: str, *, seconds: int) -> None:
        self.name, self.seconds = name, seconds

    def of(self, request: Request, data: Mapping[str, Any]) -> str:
        """Read the nonce from the body, or else from the cookie; empty if this is another browser."""
        return str(data.get("nonce") or request.COOKIES.get(self.name, ""))

    def keep(self, response: Response, nonce: str) -> Response:
        """Let the browser remember it."""
        response.set_cookie(
            self.name,
            nonce,
            max_age=self.seconds,
            secure=settings.SESSION_COOKIE_SECURE,
            httponly=True,
            samesite="Lax",
        )
        return response

    def forget(self, response: Response) -> Response:
        """Let the browser drop it."""
        response.delete_cookie(self.name, samesite="Lax")
        return response
