"""The occupations that a job can be about."""

from drf_spectacular.utils import extend_schema
from rest_framework.permissions import AllowAny
from rest_framework.request import Request
from rest_framework.response import Response

from apps.core.api.views import ApiView
from apps.jobs.api import examples
from apps.jobs.api.inputs import OccupationsQuery
from apps.jobs.api.outputs import OccupationsOutput
from apps.jobs.selectors import suggest_occupations


class OccupationsView(ApiView):
    """All of them, or those that match what somebody types."""

    permission_classes = [AllowAny]
    query_serializer = OccupationsQuery

    @extend_schema(
        operation_id="list_occupations",
        summary="List or suggest occupations",
        tags=["jobs"],
        responses={200: OccupationsOutput},
        examples=[examples.OCCUPATIONS],
    )
    def get(self, request: Request) -> Response:
        """List occupations with a word that starts with `q` in any of the seven languages; without `q`, all."""
        query = self.read_query(request)
        found = suggest_occupations(
            typed=query.get("q", ""), language=query["language"], sector=query.get("sector", "")
        )
        return Response({"results": found}, headers={"Cache-Control": "public, max-age=3600"})
