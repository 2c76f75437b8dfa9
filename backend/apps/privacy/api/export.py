"""Taking away everything that we hold about the caller."""

from typing import Any

from django.http import HttpResponse
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.response import Response

from apps.core.api.views import ApiView
from apps.privacy.api import examples
from apps.privacy.enums import ExportStatus
from apps.privacy.models import Export
from apps.privacy.services import read_export, request_export
from apps.users.permissions import IsSignedIn, SignedInRequest

SECONDS = 5  # after which it makes sense to ask again


class ExportOutput(serializers.Serializer[Any]):
    """Everything that we hold about a person."""

    format = serializers.CharField()
    made_at = serializers.DateTimeField()
    user_id = serializers.UUIDField()
    tables = serializers.DictField(
        help_text="table → what its fields are for, how long they stay, and your rows"
    )
    history = serializers.DictField(help_text="table → earlier versions of your rows")
    acts = serializers.DictField(help_text="table → ids of rows of others that you made or changed")
    json_resume = serializers.DictField(help_text="your profile as jsonresume.org describes it")


class ExportStatusOutput(serializers.Serializer[Any]):
    """An export that a worker is making."""

    status = serializers.ChoiceField(choices=[ExportStatus.WAITING.value])


class ExportView(ApiView):
    """The caller's export."""

    permission_classes = [IsSignedIn]
    rate, rate_group = "60/m", "export"
    storable = False

    @extend_schema(
        operation_id="get_export",
        summary="Get everything you hold about me",
        tags=["privacy"],
        responses={200: ExportOutput, 202: ExportStatusOutput},
        examples=[examples.EXPORT, examples.EXPORT_STATUS],
    )
    def get(self, request: SignedInRequest) -> Any:
        """Get it as a file: JSON, with your profile as JSON Resume in it.

        The first call lets a worker begin and answers 202 with `Retry-After`; ask again until 200. The file is kept
        for 24 hours; until then the same one comes. Refused with `too_many_attempts` (429) when you ask for too many.
        """
        export = request_export(user=request.user)
        if export.status == ExportStatus.WAITING:
            return Response({"status": export.status}, status=202, headers={"Retry-After": str(SECONDS)})
        return _attached(export)


def _attached(export: Export) -> HttpResponse:
    name = f"safe-job-platform-{export.created_at:%Y-%m-%d}.json"
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return HttpResponse(read_export(export=export), content_type="application/json", headers=headers)
