"""What everybody may see of verified employers."""

from typing import Any

from django.utils.cache import patch_cache_control
from drf_spectacular.utils import extend_schema
from rest_framework.generics import get_object_or_404
from rest_framework.permissions import AllowAny
from rest_framework.request import Request
from rest_framework.response import Response

from apps.core.api.views import ApiView
from apps.employers.api import examples
from apps.employers.api.outputs import EmployerCardOutput
from apps.employers.selectors import list_employer_cards

FRESH = 60  # seconds that a cache may show a card after the employer stopped being verified


class PublicView(ApiView):
    """Same for everybody; caches may keep a good answer for a minute."""

    permission_classes = [AllowAny]
    authentication_classes = []

    def finalize_response(self, request: Request, response: Any, *args: Any, **kwargs: Any) -> Any:
        """Let caches keep it."""
        response = super().finalize_response(request, response, *args, **kwargs)
        if response.status_code == 200:
            patch_cache_control(response, public=True, max_age=FRESH)
        return response


class EmployersView(PublicView):
    """All verified employers."""

    paginated = True

    @extend_schema(
        operation_id="list_employers",
        summary="List verified employers",
        tags=["employers"],
        responses={200: EmployerCardOutput(many=True)},
        examples=[examples.CARDS_ANSWER],
    )
    def get(self, request: Request) -> Response:
        """List the employers that are verified now, newest first: what was checked, when, what it does not prove."""
        return self.page(list_employer_cards(), EmployerCardOutput)


class EmployerCardView(PublicView):
    """One verified employer."""

    @extend_schema(
        operation_id="get_employer",
        summary="Get the public card of an employer",
        tags=["employers"],
        responses={200: EmployerCardOutput},
        examples=[examples.CARD_ANSWER],
    )
    def get(self, request: Request, slug: str) -> Response:
        """Get the card. An employer that is not verified has none: 404."""
        return Response(EmployerCardOutput(get_object_or_404(list_employer_cards(), slug=slug)).data)
