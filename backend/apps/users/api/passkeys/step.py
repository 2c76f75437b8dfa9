"""A passkey as the second step of signing in."""

from drf_spectacular.utils import OpenApiExample, extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from apps.core.api.openapi import refused
from apps.core.api.views import read
from apps.users.api import examples as shown
from apps.users.api.passkeys import examples
from apps.users.api.passkeys.serializers import AskedPasskeyOutput, PasskeyStepInput, StepTokenInput
from apps.users.api.serializers import TokenOutput
from apps.users.api.views import TOKEN_EXAMPLE, SignInView, origin_of, token_answer
from apps.users.errors import PasskeyRefused
from apps.users.services import passkeys
from apps.users.services.second_factor import SecondStepOver

TOKEN = {"token": shown.OPAQUE}


class PasskeyStepOptionsView(SignInView):
    """The question to the device."""

    transactional = False

    @extend_schema(
        operation_id="ask_passkey_for_second_step",
        summary="Begin the second step with a passkey",
        tags=["users"],
        request=StepTokenInput,
        responses={200: AskedPasskeyOutput, **refused(SecondStepOver, PasskeyRefused)},
        examples=[OpenApiExample("Token", request_only=True, value=TOKEN), examples.ASKED_EXAMPLE],
    )
    def post(self, request: Request) -> Response:
        """Get the options for `navigator.credentials.get()`, after a first proof was answered with 202."""
        asked = passkeys.ask_passkey_for_step(**read(StepTokenInput, request.data))
        return Response(AskedPasskeyOutput(asked).data)


class PasskeyStepView(SignInView):
    """The answer of the device."""

    transactional = False

    @extend_schema(
        operation_id="answer_second_step_with_passkey",
        summary="Sign in: the second step with a passkey",
        tags=["users"],
        request=PasskeyStepInput,
        responses={200: TokenOutput, **refused(SecondStepOver, PasskeyRefused)},
        examples=[
            OpenApiExample("Signed", request_only=True, value={**TOKEN, **examples.SIGNED}),
            TOKEN_EXAMPLE,
        ],
    )
    def post(self, request: Request) -> Response:
        """Sign in with a passkey as the second proof."""
        data = read(PasskeyStepInput, request.data)
        return token_answer(passkeys.answer_second_step_with_passkey(**data, origin=origin_of(request)))
