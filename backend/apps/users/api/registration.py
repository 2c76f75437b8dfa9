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
from apps.users.api.serializers import AcceptedOutput, RegisterInput, UserOutput, VerifyEmailInput
from apps.users.api.views import SignInView

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
        responses={202: AcceptedOutput},
        examples=[
            OpenApiExample("A worker", request_only=True, value=REGISTER),
            OpenApiExample(
                "Accepted",
                response_only=True,
                status_codes=["202"],
                value={"detail": "We sent you an e-mail. Open the link in it to go on."},
            ),
        ],
    )
    def post(self, request: Request) -> Response:
        """Make an account and send a mail to confirm the address.

        The answer is the same when the address already has an account; its owner is told by mail, and nothing changes.
        """
        data = read(RegisterInput, request.data)
        services.register_user(address=client_address(request._request), **data)
        return Response({"detail": _("We sent you an e-mail. Open the link in it to go on.")}, status=202)


class VerifyEmailView(SignInView):
    """Proof of an address."""

    @extend_schema(
        operation_id="verify_email",
        summary="Confirm the e-mail address",
        tags=["users"],
        request=VerifyEmailInput,
        responses={200: UserOutput, **refused(services.ChallengeRefused)},
        examples=[
            OpenApiExample("From the mail", request_only=True, value={"token": examples.MAILED}),
            examples.USER,
        ],
    )
    def post(self, request: Request) -> Response:
        """Confirm the address with the token of the mail. It works once, for 24 hours; it does not sign in.

        Refused with `challenge_refused` when the token is unknown, used or too old.
        """
        user = services.verify_email(**read(VerifyEmailInput, request.data))
        return Response(UserOutput(user).data)
