"""New passwords."""

from django.utils.translation import gettext as _
from drf_spectacular.utils import OpenApiExample, extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from apps.core.api.limits import client_address
from apps.core.api.openapi import refused
from apps.core.api.views import ApiView, read
from apps.users import services
from apps.users.api import examples
from apps.users.api.password_shapes import ChangePasswordInput, RequestResetInput, ResetPasswordInput
from apps.users.api.serializers import AcceptedOutput
from apps.users.api.views import SignInView
from apps.users.permissions import HasSession, SessionRequest

NEW = "four brisk barges"
SENT = "If this address has an account, an e-mail is on its way."


class ChangePasswordView(ApiView):
    """The own password."""

    permission_classes = [HasSession]
    replayable = False
    transactional = False

    @extend_schema(
        operation_id="change_password",
        summary="Change the own password",
        tags=["users"],
        request=ChangePasswordInput,
        responses={
            204: None,
            **refused(services.PasswordRefused),
            **refused(services.FreshProofNeeded),
        },
        examples=[
            OpenApiExample(
                "Change", request_only=True, value={"old_password": examples.PHRASE, "new_password": NEW}
            )
        ],
    )
    def post(self, request: SessionRequest) -> Response:
        """Change the password. This session stays, all others end, and a mail says so.

        Refused with `password_refused` when the old password is wrong. An account that has no password yet leaves it
        out, and is refused with `fresh_proof_needed` when it signed in more than 10 minutes ago.
        """
        data = read(ChangePasswordInput, request.data, user=request.user)
        services.change_password(user=request.user, session=request.auth, **data)
        return Response(status=204)


class RequestResetView(SignInView):
    """Links to choose a new password."""

    @extend_schema(
        operation_id="request_password_reset",
        summary="Ask for a link to choose a new password",
        tags=["users"],
        request=RequestResetInput,
        responses={202: AcceptedOutput},
        examples=[
            OpenApiExample("Ask", request_only=True, value={"email": examples.ADDRESS}),
            OpenApiExample("Accepted", response_only=True, status_codes=["202"], value={"detail": SENT}),
        ],
    )
    def post(self, request: Request) -> Response:
        """Send a link, if the address has an account; the answer is the same when it has none.

        The link works once and for 30 minutes.
        """
        data = read(RequestResetInput, request.data)
        services.request_password_reset(address=client_address(request._request), **data)
        detail = _("If this address has an account, an e-mail is on its way.")
        return Response({"detail": detail}, status=202)


class ResetPasswordView(SignInView):
    """Answers to that mail."""

    @extend_schema(
        operation_id="reset_password",
        summary="Choose a new password with the link",
        tags=["users"],
        request=ResetPasswordInput,
        responses={204: None, **refused(services.ChallengeRefused)},
        examples=[
            OpenApiExample(
                "From the mail", request_only=True, value={"token": examples.MAILED, "password": NEW}
            )
        ],
    )
    def post(self, request: Request) -> Response:
        """Set a new password with the token of the mail. All sessions end; it does not sign in.

        It proves the address. Refused with `challenge_refused` when the token is unknown, used or too old. A password
        that is too weak is refused with 400 and does not use the token up.
        """
        services.reset_password(**read(ResetPasswordInput, request.data))
        return Response(status=204)
