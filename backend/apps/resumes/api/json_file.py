"""A resume as a file for other programs."""

from typing import Any, ClassVar
from uuid import UUID

from django.http import HttpResponse
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.response import Response

from apps.resumes.api import examples
from apps.resumes.api.base import ResumeApiView
from apps.resumes.services import read_data
from apps.resumes.services.formats import to_europass, to_json_resume
from apps.users.permissions import SignedInRequest

JSON_RESUME, EUROPASS = "json-resume", "europass"


class FileQuery(serializers.Serializer[Any]):
    """Which standard."""

    format = serializers.ChoiceField([JSON_RESUME, EUROPASS], default=JSON_RESUME)


class JsonFileView(ResumeApiView):
    """JSON Resume, or Europass XML."""

    query_serializer: ClassVar[type[serializers.Serializer[Any]]] = FileQuery

    @extend_schema(
        operation_id="get_resume_json",
        summary="Download a resume for other programs",
        tags=["resumes"],
        responses={
            (200, "application/json"): OpenApiTypes.OBJECT,
            (200, "application/xml"): OpenApiTypes.BINARY,
        },
        examples=[examples.JSON_RESUME],
    )
    def get(self, request: SignedInRequest, resume_id: UUID) -> Any:
        """Download it as JSON Resume 1.0.0, or as Europass XML (`format=europass`). Read in again here, it is equal."""
        data = read_data(resume=self.find(request, resume_id))
        if self.read_query(request)["format"] == EUROPASS:
            return _attach(HttpResponse(to_europass(data), content_type="application/xml"), "europass.xml")
        return _attach(Response(to_json_resume(data)), "resume.json")


def _attach(response: Any, name: str) -> Any:
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response
