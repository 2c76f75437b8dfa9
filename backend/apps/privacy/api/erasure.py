"""Going, and changing one's mind."""

from typing import Any

from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.response import Response

from apps.core.api.openapi import refused
from apps.core.api.views import ApiView
from apps.privacy import services
from apps.privacy.api import examples
from apps.tenants.services import LastOwner
from apps.users.permissions import HasSession, SessionRequest
from apps.users.services import FreshProofNeeded


class ErasureOutput(serializers.Serializer[Any]):
    """When the account will be erased."""

    erase_at = serializers.DateTimeField(allow_null=True)


REFUSALS = {
    **refused(FreshProofNeeded),
    **refused(services.StaffStay, LastOwner, services.StillHiring),
}


class ErasureView(ApiView):
    """The end of the caller's account."""

    permission_classes = [HasSession]

    @extend_schema(
        operation_id="erase_me",
        summary="Erase me",
        tags=["privacy"],
        responses={202: ErasureOutput, **REFUSALS},
        examples=[examples.LEAVING],
    )
    def delete(self, request: SessionRequest) -> Response:
        """Erase the account and everything in it, after a time to think it over (14 days).

        At once your profile is hidden and your other sessions end; a mail tells you the way back (`keep_me`). At the
        end your applications are withdrawn and all that says who you are is deleted. It takes a proof that is not older
        than ten minutes: sign in again, or show your second factor or your password once more.
        """
        user = services.request_erasure(user=request.user, session=request.auth)
        return Response(ErasureOutput(user).data, status=202)


class KeepView(ApiView):
    """The way back."""

    permission_classes = [HasSession]

    @extend_schema(
        operation_id="keep_me",
        summary="Keep my account after all",
        tags=["privacy"],
        request=None,
        responses={200: ErasureOutput, **refused(services.NothingToKeep)},
        examples=[examples.STAYING],
    )
    def post(self, request: SessionRequest) -> Response:
        """Take back `erase_me`, until the moment that it named. Your profile stays hidden; you can show it again."""
        services.keep_account(user=request.user)
        return Response({"erase_at": None})
