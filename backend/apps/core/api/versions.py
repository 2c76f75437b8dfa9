"""Which versions of the API there are."""

from typing import Any

from drf_spectacular.utils import OpenApiExample, extend_schema
from rest_framework import serializers
from rest_framework.permissions import AllowAny
from rest_framework.request import Request
from rest_framework.response import Response

from apps.core.api.views import ApiView

VERSIONS = [{"version": "v1", "status": "current", "released_on": "2026-11-21", "sunset_on": None}]


class VersionOutput(serializers.Serializer[Any]):
    """One version."""

    version = serializers.CharField()
    status = serializers.ChoiceField(["current", "deprecated"])
    released_on = serializers.DateField()
    sunset_on = serializers.DateField(allow_null=True)


class VersionsOutput(serializers.Serializer[Any]):
    """All versions, newest first."""

    versions = VersionOutput(many=True)


class VersionsView(ApiView):
    """The versions of this API."""

    permission_classes = [AllowAny]

    @extend_schema(
        operation_id="list_versions",
        summary="List the versions of the API",
        tags=["core"],
        responses=VersionsOutput,
        examples=[OpenApiExample("versions", value={"versions": VERSIONS})],
    )
    def get(self, request: Request) -> Response:
        """Answer the versions with their dates."""
        return Response({"versions": VERSIONS})
