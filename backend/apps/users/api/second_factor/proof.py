"""Showing once more who one is."""

from drf_spectacular.utils import OpenApiExample, extend_schema
from rest_framework.response import Response

from apps.core.api.openapi import refused
from apps.core.api.views import read
from apps.users.api.second_factor.serializers import ProofInput
from apps.users.api.second_factor.views import FactorView
from apps.users.errors import CodeRefused
from apps.users.permissions import SessionRequest
from apps.users.services import second_factor


class ProofView(FactorView):
    """A fresh proof for the session."""

    transactional = False

    @extend_schema(
        operation_id="renew_proof",
        summary="Show once more who you are",
        tags=["users"],
        request=ProofInput,
        responses={
            204: None,
            **refused(second_factor.FreshProofNeeded),
            **refused(CodeRefused, second_factor.PasswordRefused),
        },
        examples=[OpenApiExample("App", request_only=True, value={"code": "402817"})],
    )
    def post(self, request: SessionRequest) -> Response:
        """Give the session a fresh proof, good for 10 minutes; what changes how you sign in asks for one.

        A code of the app or a recovery code; the password is enough only without a second factor. Signing in again,
        with a passkey for example, gives a session with a fresh proof as well.
        """
        second_factor.renew_proof(session=request.auth, **read(ProofInput, request.data))
        return Response(status=204)
