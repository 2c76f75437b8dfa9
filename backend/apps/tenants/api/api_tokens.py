"""Tokens for programs."""

from uuid import UUID

from django.shortcuts import get_object_or_404
from drf_spectacular.utils import OpenApiResponse, extend_schema
from rest_framework.response import Response

from apps.core.api.examples import answered, asked
from apps.core.api.openapi import refused
from apps.core.api.views import ApiView, read
from apps.tenants import selectors, services
from apps.tenants.api import examples
from apps.tenants.api.serializers.api_tokens import ApiTokenOutput, CreateApiTokenInput, NewApiTokenOutput
from apps.tenants.permissions import MayAdministerTokens, MemberRequest
from apps.users.services import FreshProofNeeded


class ApiTokensView(ApiView):
    """The tokens of an organization."""

    permission_classes = [MayAdministerTokens]
    paginated = True
    replayable = False  # the answer holds a token

    @extend_schema(
        operation_id="list_api_tokens",
        summary="List the API tokens of an organization",
        tags=["tenants"],
        responses={200: ApiTokenOutput(many=True)},
        examples=[answered("Website", examples.API_TOKEN)],
    )
    def get(self, request: MemberRequest, organization_id: UUID) -> Response:
        """List the tokens that nobody deleted, those that ran out too; of each only its first characters."""
        return self.page(selectors.list_api_tokens(organization=request.tenant), ApiTokenOutput)

    @extend_schema(
        operation_id="create_api_token",
        summary="Make an API token",
        tags=["tenants"],
        request=CreateApiTokenInput,
        responses={
            201: NewApiTokenOutput,
            **refused(FreshProofNeeded),
            **refused(services.TooManyTokens),
        },
        examples=[
            asked("Website", {"name": "Our website", "scopes": ["jobs:read"], "days": 90}),
            answered("Website", {**examples.API_TOKEN, "token": examples.TOKEN_TEXT}, 201),
        ],
    )
    def post(self, request: MemberRequest, organization_id: UUID) -> Response:
        """Make a token for a program. The answer is the only one that shows it.

        It opens what its scopes name, never more than you may do at that moment, and dies when you leave the
        organization. Refused with `too_many_api_tokens` (409) when there are 50, and with `fresh_proof_needed` (403)
        when your last sign-in is more than 10 minutes ago (see `auth/proof/`).
        """
        wanted = read(CreateApiTokenInput, request.data)
        made = services.create_api_token(actor=request.user, organization=request.tenant, **wanted)
        body = {**ApiTokenOutput(made.api_token).data, "token": made.text}
        return Response(body, status=201, headers={"Cache-Control": "no-store"})


class ApiTokenView(ApiView):
    """One token of an organization."""

    permission_classes = [MayAdministerTokens]

    @extend_schema(
        operation_id="delete_api_token",
        summary="Delete an API token",
        tags=["tenants"],
        responses={204: OpenApiResponse(description="It opens nothing any more.")},
    )
    def delete(self, request: MemberRequest, organization_id: UUID, api_token_id: UUID) -> Response:
        """Let a token open nothing any more, from the next request on."""
        kept = selectors.list_api_tokens(organization=request.tenant)
        services.revoke_api_token(actor=request.user, api_token=get_object_or_404(kept, pk=api_token_id))
        return Response(status=204)
