"""What contents look like, for programs that edit them."""

from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import extend_schema
from rest_framework.permissions import AllowAny
from rest_framework.request import Request
from rest_framework.response import Response

from apps.core.api.examples import answered
from apps.core.api.views import ApiView
from apps.resumes.api.schemas import describe_by_type

EXAMPLE = answered(
    "one of them", {"summary": {"title": "SummaryContent", "type": "object", "properties": {"headline": {}}}}
)


class SchemasView(ApiView):
    """JSON Schemas."""

    permission_classes = [AllowAny]

    @extend_schema(
        operation_id="list_resume_schemas",
        summary="List the JSON Schemas of resumes",
        tags=["resumes"],
        responses={(200, "application/json"): OpenApiTypes.OBJECT},
        examples=[EXAMPLE],
    )
    def get(self, request: Request) -> Response:
        """List the JSON Schema (2020-12) of each type's content, and of a whole resume (`resume`)."""
        return Response(describe_by_type(), headers={"Cache-Control": "public, max-age=3600"})
