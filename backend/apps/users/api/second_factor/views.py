"""What all views around a second factor share."""

from typing import Any

from drf_spectacular.utils import OpenApiExample
from rest_framework.request import Request

from apps.core.api.views import ApiView
from apps.users.permissions import HasSession

CODES = ["k7m2p-9xw4r", "c3vth-8nq6z"]
CODES_EXAMPLE = OpenApiExample(
    "Recovery codes", response_only=True, status_codes=["200", "201"], value={"recovery_codes": CODES}
)


class FactorView(ApiView):
    """For the account that is signed in, strictly limited; the answers hold secrets, so nobody keeps them."""

    permission_classes = [HasSession]
    rate, rate_group = "120/m", "sign-in"
    replayable = False

    def finalize_response(self, request: Request, response: Any, *args: Any, **kwargs: Any) -> Any:
        """Forbid caches to keep the answer."""
        response = super().finalize_response(request, response, *args, **kwargs)
        response.headers["Cache-Control"] = "no-store"
        return response
