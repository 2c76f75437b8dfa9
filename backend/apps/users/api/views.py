"""What all views around signing in share."""

from typing import Any

from django.conf import settings
from drf_spectacular.utils import OpenApiExample
from rest_framework.permissions import AllowAny
from rest_framework.request import Request
from rest_framework.response import Response

from apps.core.api.limits import client_address
from apps.core.api.views import ApiView
from apps.users.api import examples
from apps.users.services import Origin, SecondStepNeeded, TokenPair

SCHEME = "Bearer"


class SignInView(ApiView):
    """Open to everybody, strictly limited; its answers hold secrets, so nobody keeps them.

    A bearer token that comes along is not looked at: somebody whose token is too old must be able to sign in.
    """

    authentication_classes = []
    permission_classes = [AllowAny]
    rate, rate_group = "120/m", "sign-in"
    replayable = storable = False

    def finalize_response(self, request: Request, response: Any, *args: Any, **kwargs: Any) -> Any:
        """Say with a 401 what would help (RFC 9110, 11.6.1)."""
        response = super().finalize_response(request, response, *args, **kwargs)
        if response.status_code == 401:
            response.headers["WWW-Authenticate"] = SCHEME
        return response


def origin_of(request: Request) -> Origin:
    """Say where the request came from; a forged X-Forwarded-For changes nothing."""
    return Origin(address=client_address(request._request), user_agent=request.headers.get("User-Agent", ""))


def sign_in_answer(result: TokenPair | SecondStepNeeded) -> Response:
    """Answer a first proof: with tokens, or with what the second step needs (202)."""
    if isinstance(result, TokenPair):
        return token_answer(result)
    step = {"token": result.token, "factors": result.factors, "expires_in": result.expires_in}
    return Response({"second_step": step}, status=202)


def token_answer(pair: TokenPair) -> Response:
    """Answer with tokens."""
    return Response(
        {
            "access": pair.access,
            "refresh": pair.refresh,
            "token_type": SCHEME,
            "expires_in": int(settings.JWT_ACCESS_TOKEN_LIFETIME.total_seconds()),
            "access_token": pair.access,
            "refresh_token": pair.refresh,
        }
    )


TOKENS = {
    "access": examples.SIGNED,
    "refresh": examples.OPAQUE,
    "token_type": SCHEME,
    "expires_in": 900,
    "access_token": examples.SIGNED,
    "refresh_token": examples.OPAQUE,
}
TOKEN_EXAMPLE = OpenApiExample("Signed in", response_only=True, status_codes=["200"], value=TOKENS)
STEP_EXAMPLE = OpenApiExample(
    "Second step needed",
    response_only=True,
    status_codes=["202"],
    value={
        "second_step": {
            "token": examples.OPAQUE,
            "factors": ["totp", "passkey", "recovery_code"],
            "expires_in": 300,
        }
    },
)
