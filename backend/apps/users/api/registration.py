"""Making an account and proving its address."""

from django.utils.translation import gettext as _
from drf_spectacular.utils import OpenApiExample, extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from apps.core.api.limits import client_address
from apps.core.api.openapi import refused
from apps.core.api.views import read
from apps.users import services
from apps.users.api import examples
from apps.users.api.nonce import NonceCookie
from apps.users.api.serializers import NonceOutput, RegisterInput, UserOutput, VerifyEmailInput
from apps.users.api.views import SignInView

NONCE = NonceCookie("registration_nonce", seconds=24 * 3600)
REGISTER = {
    "email": examples.ADDRESS,
    "password": examples.PHRASE,
    "user_type": "candidate",
    "language": "pl",
    "name": "Ania Kowalska",
}


class RegisterView(SignInView):
    """Accounts."""

    @extend_schema(
        operation_id="register_user",
        summary="Make an account",
        tags=["users"],
        request=RegisterInput,
        responses={202: NonceOutput},
        examples=[
            OpenApiExample("A worker", request_only=True, value=REGISTER),
            OpenApiExample(
                "Accepted",
                response_only=True,
                status_codes=["202"],
                value={
                    "detail": "We sent you an e-mail. Open the link in it to go on.",
                    "nonce": examples.NONCE,
                },
            ),
        ],
    )
    def post(self, request: Request) -> Response:
        """Make an account and send a mail to confirm the address.

        The answer is the same when the address already has an account; its owner is told by mail, and nothing changes.
        The nonce, also set as a cookie, shows later that the mail was opened in the browser that registered.
        """
        data = read(RegisterInput, request.data)
        nonce = services.register_user(address=client_address(request._request), **data)
        detail = _("We sent you an e-mail. Open the link in it to go on.")
        return NONCE.keep(Response({"detail": detail, "nonce": nonce}, status=202), nonce)


class VerifyEmailView(SignInView):
    """Proof of an address."""

    @extend_schema(
        operation_id="verify_email",
        summary="Confirm the e-mail address",
        tags=["users"],
        request=VerifyEmailInput,
        responses={
            200: UserOutput,
            **refused(services.ChallengeRefused, services.ConfirmNeeded, services.PasswordRefused),
        },
        examples=[
            OpenApiExample(
                "Same browser", request_only=True, value={"token": examples.MAILED, "nonce": examples.NONCE}
            ),
            OpenApiExample(
                "Another one",
                request_only=True,
                value={"token": examples.MAILED, "password": examples.PHRASE},
            ),
            examples.USER,
        ],
    )
    def post(self, request: Request) -> Response:
        """Confirm the address with the token of the mail. It works once, for 24 hours; it does not sign in.

        Refused with `challenge_refused` when the token is unknown, used or too old. In another browser than the one
        that registered it is refused with `confirm_needed` until it comes with the `password` chosen there, or with
        `confirm: true`: then the account begins without password and name, because a stranger may have chosen them.
        """
        data = read(VerifyEmailInput, request.data)
        user = services.verify_email(**{**data, "nonce": NONCE.of(request, data)})
        return NONCE.forget(Response(UserOutput(user).data))
