"""Bearer tokens of programs."""

import pghistory
from django.utils.translation import gettext_lazy as _
from rest_framework.authentication import BaseAuthentication
from rest_framework.exceptions import AuthenticationFailed
from rest_framework.request import Request

from apps.tenants import services
from apps.tenants.models import ApiToken
from apps.users.models import User


class ApiTokenAuthentication(BaseAuthentication):
    """`Authorization: Bearer sjp_…`; `request.auth` is the token, `request.user` who made it. Two queries.

    Which operations that opens say their `scopes` (apps/core/api/scopes.py), which rows the token's organization and
    what its maker may do there now (`IsMember`).
    """

    def authenticate(self, request: Request) -> tuple[User, ApiToken] | None:
        """Say who asks; None if the request brings no API token.

        :raises AuthenticationFailed: (401) if the token does not work (any more)
        """
        scheme, _space, text = request.headers.get("Authorization", "").partition(" ")
        text = text.strip()
        if scheme.lower() != "bearer" or not text.startswith(services.MARK):
            return None
        api_token = services.accept_api_token(text=text)
        if api_token is None:
            raise AuthenticationFailed(
                str(_("This API token does not work (any more).")), code="token_refused"
            )
        user = api_token.membership.user
        pghistory.context(user=str(user.pk), api_token=str(api_token.pk))
        return user, api_token

    def authenticate_header(self, request: Request) -> str:
        """Make a missing sign-in a 401."""
        return "Bearer"
