"""One passkey of an account."""

from uuid import UUID

from django.shortcuts import get_object_or_404
from drf_spectacular.utils import OpenApiExample, extend_schema
from rest_framework.response import Response

from apps.core.api.openapi import refused
from apps.core.api.views import read
from apps.users.api.passkeys import examples
from apps.users.api.passkeys.serializers import PasskeyOutput, RenamePasskeyInput
from apps.users.api.second_factor.views import FactorView
from apps.users.permissions import SessionRequest
from apps.users.selectors import list_passkeys
from apps.users.services import passkeys
from apps.users.services.second_factor import FreshProofNeeded


class PasskeyView(FactorView):
    """One passkey; that of somebody else does not exist (404)."""

    @extend_schema(
        operation_id="rename_passkey",
        summary="Rename a passkey",
        tags=["users"],
        request=RenamePasskeyInput,
        responses={200: PasskeyOutput},
        examples=[
            OpenApiExample("Name", request_only=True, value={"name": "Blue key on my ring"}),
            OpenApiExample("A phone", response_only=True, status_codes=["200"], value=examples.PASSKEY),
        ],
    )
    def patch(self, request: SessionRequest, passkey_id: UUID) -> Response:
        """Give the passkey another name."""
        passkey = get_object_or_404(list_passkeys(user=request.user), pk=passkey_id)
        renamed = passkeys.rename_passkey(passkey=passkey, **read(RenamePasskeyInput, request.data))
        return Response(PasskeyOutput(renamed).data)

    @extend_schema(
        operation_id="remove_passkey",
        summary="Remove a passkey",
        tags=["users"],
        responses={204: None, **refused(FreshProofNeeded)},
    )
    def delete(self, request: SessionRequest, passkey_id: UUID) -> Response:
        """Remove the passkey and sign out everywhere else. Needs a proof of the last 10 minutes (`auth/proof/`)."""
        passkey = get_object_or_404(list_passkeys(user=request.user), pk=passkey_id)
        passkeys.remove_passkey(user=request.user, session=request.auth, passkey=passkey)
        return Response(status=204)
