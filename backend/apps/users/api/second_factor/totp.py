"""The authenticator app."""

from drf_spectacular.utils import OpenApiExample, extend_schema
from rest_framework.response import Response

from apps.core.api.openapi import refused
from apps.core.api.views import read
from apps.users.api.second_factor.serializers import ConfirmTotpInput, RecoveryCodesOutput, TotpOutput
from apps.users.api.second_factor.views import CODES_EXAMPLE, FactorView
from apps.users.errors import AuthenticatorMissing, CodeRefused
from apps.users.permissions import SessionRequest
from apps.users.services import second_factor

SECRET = {
    "secret": "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP",  # nosec B105  # an example
    "uri": "otpauth://totp/Safe%20Job%20Platform:ania.kowalska%40example.com?secret=JBSWY3DPEHPK3PXPJBSW…",
    "qr": "data:image/svg+xml;charset=utf-8,%3Csvg…",
}


class TotpView(FactorView):
    """The authenticator app of the account."""

    @extend_schema(
        operation_id="begin_totp",
        summary="Add an authenticator app",
        tags=["users"],
        request=None,
        responses={
            201: TotpOutput,
            **refused(second_factor.FreshProofNeeded),
            **refused(second_factor.AuthenticatorExists),
        },
        examples=[OpenApiExample("Secret", response_only=True, status_codes=["201"], value=SECRET)],
    )
    def post(self, request: SessionRequest) -> Response:
        """Make a secret for the app; it counts after a first right code at `auth/totp/confirm/`.

        Refused with `fresh_proof_needed` when the last sign-in is more than 10 minutes ago (see `auth/proof/`).
        """
        new = second_factor.begin_authenticator(user=request.user, session=request.auth)
        return Response(TotpOutput(new).data, status=201)

    @extend_schema(
        operation_id="remove_totp",
        summary="Remove the authenticator app",
        tags=["users"],
        responses={204: None, **refused(second_factor.FreshProofNeeded), **refused(AuthenticatorMissing)},
    )
    def delete(self, request: SessionRequest) -> Response:
        """Remove the app and sign out everywhere else. Needs a proof of the last 10 minutes (see `auth/proof/`)."""
        second_factor.remove_authenticator(user=request.user, session=request.auth)
        return Response(status=204)


class ConfirmTotpView(FactorView):
    """The first code."""

    transactional = False

    @extend_schema(
        operation_id="confirm_totp",
        summary="Confirm the authenticator app",
        tags=["users"],
        request=ConfirmTotpInput,
        responses={200: RecoveryCodesOutput, **refused(AuthenticatorMissing, CodeRefused)},
        examples=[
            OpenApiExample("Code", request_only=True, value={"code": "402817"}),
            CODES_EXAMPLE,
        ],
    )
    def post(self, request: SessionRequest) -> Response:
        """Show the first code: from now on signing in asks for one. Signs out everywhere else.

        Answers ten recovery codes, shown this once, unless the account has some.
        """
        data = read(ConfirmTotpInput, request.data)
        codes = second_factor.confirm_authenticator(user=request.user, session=request.auth, **data)
        return Response({"recovery_codes": codes})
