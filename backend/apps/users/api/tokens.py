"""Password sign-in, refresh, sign-out."""

from drf_spectacular.utils import OpenApiExample, extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from apps.core.api.json import JsonParser
from apps.core.api.openapi import refused
from apps.core.api.views import ApiView, read
from apps.users import services
from apps.users.api import examples
from apps.users.api.parsers import PasswordFormParser
from apps.users.api.serializers import (
    LoginInput,
    PasswordFormInput,
    RefreshInput,
    SecondStepNeededOutput,
    TokenOutput,
)
from apps.users.api.views import (
    STEP_EXAMPLE,
    TOKEN_EXAMPLE,
    SignInView,
    origin_of,
    sign_in_answer,
    token_answer,
)
from apps.users.models import Session
from apps.users.permissions import IsSignedIn, SignedInRequest

LOGIN = {"email": examples.ADDRESS, "password": examples.PHRASE}
FORM = {"grant_type": "password", "username": LOGIN["email"], "password": LOGIN["password"]}


class LoginView(SignInView):
    """Sign-in with a password."""

    parser_classes = [JsonParser, PasswordFormParser]

    @extend_schema(
        operation_id="sign_in",
        summary="Sign in with a password",
        tags=["users"],
        request={"application/json": LoginInput, PasswordFormParser.media_type: PasswordFormInput},
        responses={200: TokenOutput, 202: SecondStepNeededOutput, **refused(services.WrongCredentials)},
        examples=[
            OpenApiExample("JSON", request_only=True, media_type="application/json", value=LOGIN),
            OpenApiExample(
                "OAuth2 form", request_only=True, media_type=PasswordFormParser.media_type, value=FORM
            ),
            TOKEN_EXAMPLE,
            STEP_EXAMPLE,
        ],
    )
    def post(self, request: Request) -> Response:
        """Sign in with address and password; also at `auth/token/`, also as an OAuth2 password form.

        Refused with `wrong_credentials`, in the same time, whether the address is unknown, not confirmed yet (then the
        mail comes again) or the password wrong, and with `too_many_attempts` when it was tried too often. An account
        with a second factor gets 202 and goes on at `auth/second-step/`.
        """
        is_form = request.content_type.startswith(PasswordFormParser.media_type)
        data = read(PasswordFormInput if is_form else LoginInput, request.data)
        result = services.sign_in_with_password(
            email=data["email"], password=data["password"], origin=origin_of(request)
        )
        return sign_in_answer(result)


class RefreshView(SignInView):
    """New tokens for an old refresh token."""

    @extend_schema(
        operation_id="refresh_tokens",
        summary="Get new tokens",
        tags=["users"],
        request=RefreshInput,
        responses={200: TokenOutput, **refused(services.RefreshTokenRefused)},
        examples=[
            OpenApiExample("Refresh", request_only=True, value={"refresh": examples.OPAQUE}),
            TOKEN_EXAMPLE,
        ],
    )
    def post(self, request: Request) -> Response:
        """Exchange the refresh token for a new pair; also at `auth/refresh/`. Each refresh token works once.

        A token that is used a second time ends the whole session, because somebody may have stolen it: every token of
        that session is refused with `refresh_token_refused` from then on.
        """
        return token_answer(services.rotate_refresh_token(token=read(RefreshInput, request.data)["refresh"]))


class LogoutView(ApiView):
    """The end of a session."""

    permission_classes = [IsSignedIn]
    replayable = False

    @extend_schema(
        operation_id="sign_out",
        summary="Sign out",
        tags=["users"],
        request=None,
        responses={204: None},
    )
    def post(self, request: SignedInRequest) -> Response:
        """End the session of this access token; its refresh tokens stop working too."""
        if isinstance(request.auth, Session):
            services.sign_out(session=request.auth)
        return Response(status=204)
