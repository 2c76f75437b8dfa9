"""Places and postcodes, for everybody."""

from typing import Any

from django.http import Http404
from django.utils.cache import patch_cache_control
from drf_spectacular.utils import extend_schema
from rest_framework.permissions import AllowAny
from rest_framework.request import Request
from rest_framework.response import Response

from apps.core.api.views import ApiView
from apps.locations import selectors
from apps.locations.api import examples
from apps.locations.api.serializers import PlaceOutput, PostcodeOutput, SuggestInput, SuggestionsOutput

ONE_DAY = 24 * 3600  # the data changes with a release only


class GazetteerView(ApiView):
    """Same for everybody, so caches may keep what was found."""

    permission_classes = [AllowAny]
    authentication_classes = []

    def finalize_response(self, request: Request, response: Any, *args: Any, **kwargs: Any) -> Any:
        """Let caches keep a good answer for a day."""
        response = super().finalize_response(request, response, *args, **kwargs)
        if response.status_code == 200:
            patch_cache_control(response, public=True, max_age=ONE_DAY)
        return response


class SuggestView(GazetteerView):
    """What a beginning may mean."""

    query_serializer = SuggestInput

    @extend_schema(
        operation_id="suggest_places",
        summary="Suggest places and postcodes",
        tags=["locations"],
        responses={200: SuggestionsOutput},
        examples=[examples.SUGGESTIONS],
    )
    def get(self, request: Request) -> Response:
        """Suggest what the text may mean, best first.

        Digits find postcodes ("101", "1012 A"); anything else finds places by their names in any language ("The Hague",
        "Haga", "Гаага"). A typing mistake is forgiven when nothing begins like the text. Nothing found: an empty list.
        """
        query = self.read_query(request)
        found = selectors.suggest_places(query=query["q"], limit=query["limit"])
        return Response(SuggestionsOutput({"results": found}).data)


class PostcodeView(GazetteerView):
    """One postcode."""

    @extend_schema(
        operation_id="get_postcode",
        summary="Get the area of a postcode",
        tags=["locations"],
        parameters=[examples.POSTCODE_PARAMETER],
        responses={200: PostcodeOutput},
        examples=[examples.POSTCODE],
    )
    def get(self, request: Request, postcode: str) -> Response:
        """Get the place and the middle of a four-digit area. Letters may follow; they are not used or kept."""
        found = selectors.find_postcode(code=postcode)
        if found is None:
            raise Http404
        return Response(PostcodeOutput(found).data)


class PlaceView(GazetteerView):
    """One place."""

    @extend_schema(
        operation_id="get_place",
        summary="Get a place",
        tags=["locations"],
        parameters=[examples.PLACE_PARAMETER],
        responses={200: PlaceOutput},
        examples=[examples.PLACE],
    )
    def get(self, request: Request, place_id: str) -> Response:
        """Get a place by the id that a suggestion gave. Refusal: `place_not_found`."""
        return Response(PlaceOutput(selectors.get_place(id=place_id)).data)
