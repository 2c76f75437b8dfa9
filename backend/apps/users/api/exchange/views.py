"""Signing in with an account elsewhere."""

from drf_spectacular.utils import OpenApiExample, extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from apps.core.api.openapi import refused
from apps.core.api.views import read
from apps.users.api import examples
from apps.users.api.exchange.serializers import ExchangeTokenInput
from apps.users.api.serializers import SecondStepNeededOutput, TokenOutput
from apps.users.api.views import STEP_EXAMPLE, TOKEN_EXAMPLE, SignInView, origin_of, sign_in_answer
from apps.users.services import exchange


class ExchangeView(SignInView):
    """Tokens of other issuers."""

    transactional = False

    @extend_schema(
        operation_id="exchange_token",
        summary="Sign in with the token of another issuer",
        tags=["users"],
        request=ExchangeTokenInput,
        responses={
            200: TokenOutput,
            202: SecondStepNeededOutput,
            **refused(exchange.ExternalTokenRefused),
            **refused(exchange.SignInHereOnly),
            **refused(exchange.ProviderUnknown),
            **refused(exchange.EmailNotProvenThere),
            **refused(exchange.IssuerSilent),
        },
        examples=[
            OpenApiExample(
                "A worker", request_only=True, value={"token": examples.SIGNED, "user_type": "candidate"}
            ),
            TOKEN_EXAMPLE,
            STEP_EXAMPLE,
        ],
    )
    def post(self, request: Request, provider: str) -> Response:
        """Exchange an ID token (OpenID Connect) or a Clerk session token for ours; each works once.

        Also at `login/clerk-auth/` for the provider `clerk`. The first time it opens the account with the same address,
        if both the issuer and we know the address to be proven, or makes a new account. An account with a second factor
        gets 202 and goes on at `auth/second-step/`.
        """
        data = read(ExchangeTokenInput, request.data)
        return sign_in_answer(exchange.exchange_token(provider=provider, origin=origin_of(request), **data))
