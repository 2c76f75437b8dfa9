"""What all views around a second factor share."""

from drf_spectacular.utils import OpenApiExample

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
    replayable = storable = False
