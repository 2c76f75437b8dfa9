"""What there is, and new recovery codes."""

from drf_spectacular.utils import OpenApiExample, extend_schema
from rest_framework.response import Response

from apps.core.api.openapi import refused
from apps.users.api.passkeys.examples import PASSKEY
from apps.users.api.second_factor.serializers import RecoveryCodesOutput, SecondFactorsOutput
from apps.users.api.second_factor.views import CODES_EXAMPLE, FactorView
from apps.users.permissions import SessionRequest
from apps.users.selectors import get_second_factors
from apps.users.services import second_factor

FACTORS = {
    "second_factor_at": "2026-11-21T09:02:11Z",
    "authenticator_since": "2026-11-21T09:02:11Z",
    "passkeys": [PASSKEY],
    "recovery_codes_left": 9,
}


class SecondFactorsView(FactorView):
    """The second factors of the account."""

    @extend_schema(
        operation_id="list_second_factors",
        summary="See the own second factors",
        tags=["users"],
        responses={200: SecondFactorsOutput},
        examples=[OpenApiExample("Both kinds", response_only=True, value=FACTORS)],
    )
    def get(self, request: SessionRequest) -> Response:
        """Show which second factors the account has, without any secret."""
        return Response(SecondFactorsOutput(get_second_factors(user=request.user)).data)


class RecoveryCodesView(FactorView):
    """Codes on paper."""

    @extend_schema(
        operation_id="renew_recovery_codes",
        summary="Get new recovery codes",
        tags=["users"],
        request=None,
        responses={
            201: RecoveryCodesOutput,
            **refused(second_factor.FreshProofNeeded),
            **refused(second_factor.NothingToRecover),
        },
        examples=[CODES_EXAMPLE],
    )
    def post(self, request: SessionRequest) -> Response:
        """Make ten new codes, shown this once; the old ones stop working. Needs a proof of the last 10 minutes."""
        codes = second_factor.renew_recovery_codes(user=request.user, session=request.auth)
        return Response({"recovery_codes": codes}, status=201)
