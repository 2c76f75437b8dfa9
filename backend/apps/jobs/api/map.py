"""Jobs on a map: as GeoJSON and as vector tiles."""

from django.conf import settings
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiParameter, OpenApiResponse, extend_schema
from rest_framework.permissions import AllowAny
from rest_framework.request import Request
from rest_framework.response import Response

from apps.core.api.views import ApiView
from apps.jobs.api import map_examples
from apps.jobs.api.map_outputs import MapOutput
from apps.jobs.api.map_query import MapQuery, read_map, read_tile
from apps.jobs.api.search_query import FilterQuery, read_filters
from apps.jobs.selectors.map import DEEPEST_ZOOM, find_tile, get_clusters

SHARED = {"Cache-Control": "public, max-age=60"}
MVT = "application/vnd.mapbox-vector-tile"
LARGEST = 2**DEEPEST_ZOOM - 1
PATH = [
    OpenApiParameter(
        name,
        {"type": "integer", "minimum": 0, "maximum": most},
        OpenApiParameter.PATH,
        description=what,
    )
    for name, most, what in (
        ("z", DEEPEST_ZOOM, "zoom"),
        ("x", LARGEST, "column from the west, below 2**z"),
        ("y", LARGEST, "row from the north, below 2**z"),
    )
]


class MapView(ApiView):
    """Clusters."""

    permission_classes = [AllowAny]
    authentication_classes = []
    query_serializer = MapQuery
    # Who moves a map asks often; that is no reason to keep them from searching.
    rate, rate_group = "1200/m", "map"

    @extend_schema(
        operation_id="get_job_map",
        summary="Get jobs on a map as GeoJSON",
        tags=["jobs"],
        responses={200: MapOutput},
        examples=[map_examples.CLUSTERED],
    )
    def get(self, request: Request) -> Response:
        """Get the live jobs that pass the filters: single ones, several at one point, and clusters of points by zoom.

        Takes the filters of the search; `bbox` is the part of the map that is seen. At most 1,000 features, the same
        for everybody. It shows where the work is, never where people live.

        Refusals: 400 `invalid`, `unknown_place`.
        """
        filters, zoom = read_map(request.query_params)
        answer = get_clusters(filters, zoom=zoom, pages=page_addresses())
        return Response(answer.encode(), headers=SHARED)


class TileView(ApiView):
    """Vector tiles."""

    permission_classes = [AllowAny]
    authentication_classes = []
    query_serializer = FilterQuery
    rate, rate_group = MapView.rate, MapView.rate_group

    @extend_schema(
        operation_id="get_job_tile",
        summary="Get a vector tile of jobs",
        tags=["jobs"],
        parameters=PATH,
        responses={
            (200, MVT): OpenApiResponse(OpenApiTypes.BINARY, "layer `jobs`"),
            204: OpenApiResponse(description="Nothing is in this tile."),
        },
    )
    def get(self, request: Request, **path: str) -> Response:
        """Get one tile (XYZ, Web Mercator) with the layer `jobs`: points with `kind`, `count` and `place`.

        A single job (`kind` is `job`) has also `id`, `title`, `pay_min_cents`, `pay_max_cents` and `url`. Takes the
        filters of the search. A job is in one tile of each zoom only, so the counts of tiles add up.

        Refusals: 400 `invalid`, `unknown_place`.
        """
        tile = find_tile(read_filters(request.query_params), tile=read_tile(**path), pages=page_addresses())
        return (
            Response(tile, headers=SHARED, content_type=MVT) if tile else Response(status=204, headers=SHARED)
        )


def page_addresses() -> str:
    """Return what comes before a job's id in the address of its page."""
    return f"{settings.PUBLIC_URL.rstrip('/')}/jobs/"
