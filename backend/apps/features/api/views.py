"""What is switched on for the caller."""

from typing import Any, Protocol, TypedDict

from django.http import Http404
from django.utils.cache import patch_cache_control, patch_vary_headers
from drf_spectacular.utils import extend_schema
from rest_framework.permissions import AllowAny
from rest_framework.request import Request
from rest_framework.response import Response

from apps.core.api.views import ApiView
from apps.core.models import BaseModel
from apps.features import selectors
from apps.features.api import examples
from apps.features.api.serializers import FeatureOutput, FeaturesOutput
from apps.users.models import User


class Caller(TypedDict):
    """Who asks, and for which organization."""

    user: User | None
    tenant: BaseModel | None


class TenantFinder(Protocol):
    """Knows for which organization somebody acts; config hands it in, because this app does not know any."""

    def __call__(self, *, user: User, slug: str | None) -> BaseModel | None:
        """Find it; None if there is none, or none in particular."""


class CallersView(ApiView):
    """Open to everybody; the answer is this caller's own, so no shared cache may keep it."""

    permission_classes = [AllowAny]
    find_tenant: TenantFinder | None = None

    def caller(self, request: Request) -> Caller:
        """Say who asks; an organization that is not theirs counts as none."""
        user = request.user if isinstance(request.user, User) else None
        slug = request.headers.get("X-Tenant")
        tenant = self.find_tenant(user=user, slug=slug) if user and self.find_tenant else None
        return {"user": user, "tenant": tenant}

    def finalize_response(self, request: Request, response: Any, *args: Any, **kwargs: Any) -> Any:
        """Let the caller keep a good answer, and ask by its ETag whether it still holds."""
        response = super().finalize_response(request, response, *args, **kwargs)
        if response.status_code == 200:
            patch_cache_control(response, private=True, no_cache=True)
        patch_vary_headers(response, ["Authorization", "Cookie", "X-Tenant"])
        return response


class FeaturesView(CallersView):
    """All features."""

    @extend_schema(
        operation_id="list_features",
        summary="List what is switched on for you",
        tags=["features"],
        parameters=[examples.TENANT],
        responses={200: FeaturesOutput},
        examples=[examples.FEATURES],
    )
    def get(self, request: Request) -> Response:
        """List every feature, and whether you see it: as the person you are, for the organization you act for.

        Without `X-Tenant` your only organization counts; if you act for several, none.
        """
        seen = selectors.list_features(**self.caller(request))
        return Response(FeaturesOutput({"results": seen}).data)


class FeatureView(CallersView):
    """One feature."""

    @extend_schema(
        operation_id="get_feature",
        summary="Ask whether one feature is switched on for you",
        tags=["features"],
        parameters=[examples.NAME, examples.TENANT],
        responses={200: FeatureOutput},
        examples=[examples.FEATURE],
    )
    def get(self, request: Request, name: str) -> Response:
        """Ask for one feature by its name; 404 if there is none of that name."""
        feature = selectors.find_feature(name=name, **self.caller(request))
        if feature is None:
            raise Http404
        return Response(FeatureOutput(feature).data)
