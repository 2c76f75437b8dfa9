"""Signing in with a passkey alone."""

from drf_spectacular.utils import OpenApiExample, extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from apps.core.api.openapi import refused
from apps.core.api.views import read
from apps.users.api.passkeys import examples
from apps.users.api.passkeys.serializers import AskedPasskeyOutput, PasskeySignInInput
from apps.users.api.serializers import TokenOutput
from apps.users.api.views import TOKEN_EXAMPLE, SignInView, origin_of, token_answer
from apps.users.errors import PasskeyRefused
from apps.users.services import passkeys


class PasskeySignInOptionsView(SignInView):
    """The question to the device."""

    @extend_schema(
        operation_id="ask_passkey",
        summary="Begin to sign in with a passkey",
        tags=["users"],
        request=None,
        responses={200: AskedPasskeyOutput},
        examples=[examples.ASKED_EXAMPLE],
    )
    def post(self, request: Request) -> Response:
        """Get the options for `navigator.credentials.get()`: any passkey of this device, no address needed."""
        return Response(AskedPasskeyOutput(passkeys.ask_passkey(origin=origin_of(request))).data)


class PasskeySignInView(SignInView):
    """The answer of the device."""

    transactional = False

    @extend_schema(
        operation_id="sign_in_with_passkey",
        summary="Sign in with a passkey",
        tags=["users"],
        request=PasskeySignInInput,
        responses={200: TokenOutput, **refused(PasskeyRefused)},
        examples=[
            OpenApiExample("Signed", request_only=True, value=examples.SIGNED),
            TOKEN_EXAMPLE,
        ],
    )
    def post(self, request: Request) -> Response:
        """Sign in with what the device answered; a second step is not needed.

        Refused with `passkey_refused` if anything does not fit; every question can be answered once.
        """
        data = read(PasskeySignInInput, request.data)
        return token_answer(passkeys.sign_in_with_passkey(**data, origin=origin_of(request)))
