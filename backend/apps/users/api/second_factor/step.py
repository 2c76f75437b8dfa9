"""The second step of signing in, with a code."""

from drf_spectacular.utils import OpenApiExample, extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from apps.core.api.openapi import refused
from apps.core.api.views import read
from apps.users.api import examples
from apps.users.api.second_factor.serializers import SecondStepInput
from apps.users.api.serializers import TokenOutput
from apps.users.api.views import TOKEN_EXAMPLE, SignInView, origin_of, token_answer
from apps.users.errors import CodeRefused
from apps.users.services import second_factor


class SecondStepView(SignInView):
    """The second proof."""

    transactional = False

    @extend_schema(
        operation_id="answer_second_step",
        summary="Sign in: the second step",
        tags=["users"],
        request=SecondStepInput,
        responses={200: TokenOutput, **refused(second_factor.SecondStepOver, CodeRefused)},
        examples=[
            OpenApiExample("App", request_only=True, value={"token": examples.OPAQUE, "code": "402817"}),
            OpenApiExample(
                "Paper", request_only=True, value={"token": examples.OPAQUE, "recovery_code": "k7m2p-9xw4r"}
            ),
            TOKEN_EXAMPLE,
        ],
    )
    def post(self, request: Request) -> Response:
        """Sign in with a code of the authenticator app or a recovery code, after a first proof was answered with 202.

        Five tries within five minutes; refused with `code_refused`, and with `second_step_over` when it is time to
        begin anew.
        """
        data = read(SecondStepInput, request.data)
        return token_answer(second_factor.answer_second_step(**data, origin=origin_of(request)))
