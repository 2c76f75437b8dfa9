"""Accounts elsewhere that open the own account."""

from uuid import UUID

from django.shortcuts import get_object_or_404
from drf_spectacular.utils import OpenApiExample, extend_schema
from rest_framework.response import Response

from apps.core.api.views import ApiView
from apps.users.api.exchange.serializers import IdentityOutput
from apps.users.permissions import HasSession, SessionRequest
from apps.users.selectors import list_identities
from apps.users.services import exchange

IDENTITY = {
    "id": "019a9f3e-6c1a-7d27-9c55-0f6d1f1f2a11",
    "provider": "clerk",
    "created_at": "2026-11-21T09:02:11Z",
}


class IdentitiesView(ApiView):
    """The links of the account."""

    permission_classes = [HasSession]
    paginated = True

    @extend_schema(
        operation_id="list_identities",
        summary="List the accounts elsewhere that open the own account",
        tags=["users"],
        responses={200: IdentityOutput(many=True)},
        examples=[OpenApiExample("Clerk", response_only=True, value=IDENTITY)],
    )
    def get(self, request: SessionRequest) -> Response:
        """List with which other services one signs in to this account, newest first."""
        return self.page(list_identities(user=request.user), IdentityOutput)


class IdentityView(ApiView):
    """One link."""

    permission_classes = [HasSession]

    @extend_schema(
        operation_id="remove_identity",
        summary="Stop signing in with another service",
        tags=["users"],
        request=None,
        responses={204: None},
    )
    def delete(self, request: SessionRequest, identity_id: UUID) -> Response:
        """Remove the link and sign out all other devices; one can still sign in by mail."""
        identity = get_object_or_404(list_identities(user=request.user), pk=identity_id)
        exchange.unlink_identity(identity=identity, session=request.auth)
        return Response(status=204)
