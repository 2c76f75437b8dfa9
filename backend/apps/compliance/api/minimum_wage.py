"""The minimum wage, for everybody."""

from typing import Any

from django.utils.cache import patch_cache_control
from drf_spectacular.utils import extend_schema
from rest_framework.permissions import AllowAny
from rest_framework.request import Request
from rest_framework.response import Response

from apps.compliance import selectors
from apps.compliance.api.examples import MINIMUM_WAGE
from apps.compliance.api.inputs import MinimumWageInput
from apps.compliance.api.outputs import MinimumWageOutput
from apps.core.api.openapi import refused
from apps.core.api.views import ApiView

ONE_MINUTE = 60


class MinimumWageView(ApiView):
    """Same for everybody, so caches may keep it for a minute."""

    permission_classes = [AllowAny]
    authentication_classes = []
    query_serializer = MinimumWageInput

    def finalize_response(self, request: Request, response: Any, *args: Any, **kwargs: Any) -> Any:
        """Let caches keep a good answer, not longer than a correction may take."""
        response = super().finalize_response(request, response, *args, **kwargs)
        if response.status_code == 200:
            patch_cache_control(response, public=True, max_age=ONE_MINUTE)
        return response

    @extend_schema(
        operation_id="get_minimum_wage",
        summary="Calculate the minimum wage",
        tags=["compliance"],
        responses={200: MinimumWageOutput, **refused(selectors.NoMinimumWage)},
        examples=[MINIMUM_WAGE],
    )
    def get(self, request: Request) -> Response:
        """Calculate the Dutch minimum wage of a day, an age and hours a week; no sign-in needed.

        `verified` is false when a new amount began since and nobody checked it yet: then it is at least this, and
        probably more. Refusal: `no_minimum_wage`, for days before 2024.
        """
        asked = self.read_query(request)
        found = selectors.get_minimum_wage(
            on=asked["date"], age=asked["age"], hours=asked["hours"], is_bbl=asked["is_bbl"]
        )
        return Response(MinimumWageOutput(found).data)


class ShortMinimumWageView(MinimumWageView):
    """The same at a short address."""

    @extend_schema(
        operation_id="get_wml",
        summary="Calculate the minimum wage (short address)",
        tags=["compliance"],
        responses={200: MinimumWageOutput, **refused(selectors.NoMinimumWage)},
        examples=[MINIMUM_WAGE],
    )
    def get(self, request: Request) -> Response:
        """Calculate the same as `compliance/minimum-wage/`. Refusal: `no_minimum_wage`."""
        return super().get(request)
