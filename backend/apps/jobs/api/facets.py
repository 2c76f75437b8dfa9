"""Which values there are to filter by."""

from django.utils.translation import get_language
from drf_spectacular.utils import extend_schema
from rest_framework.permissions import AllowAny
from rest_framework.request import Request
from rest_framework.response import Response

from apps.core.api.views import ApiView
from apps.jobs.api import search_examples
from apps.jobs.api.collection import SHARED
from apps.jobs.api.facets_outputs import FacetsOutput
from apps.jobs.api.search_query import FilterQuery, read_filters
from apps.jobs.selectors.search import count_facets


class FacetsView(ApiView):
    """Values with counts."""

    permission_classes = [AllowAny]
    authentication_classes = []
    query_serializer = FilterQuery

    @extend_schema(
        operation_id="count_job_facets",
        summary="Count jobs by value",
        tags=["jobs"],
        responses={200: FacetsOutput},
        examples=[search_examples.COUNTED],
    )
    def get(self, request: Request) -> Response:
        """Count the live jobs that pass the filters by every value that there is, so that nobody has to guess.

        Takes the filters of the search.

        Refusals: 400 `invalid`, `unknown_place`.
        """
        answer = count_facets(read_filters(request.query_params), language=get_language() or "en")
        return Response(answer.encode(), headers=SHARED)
