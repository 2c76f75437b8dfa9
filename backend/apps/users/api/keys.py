"""Public keys, for services that check access tokens themselves."""

from drf_spectacular.utils import OpenApiExample, extend_schema
from rest_framework.permissions import AllowAny
from rest_framework.request import Request
from rest_framework.response import Response

from apps.core.api.views import ApiView
from apps.users.api.serializers import KeySetOutput
from apps.users.services import KEY_SET_SECONDS, list_public_keys

KEY = {
    "kty": "RSA",
    "kid": "20261121T081400Z-5f0c2a9b",
    "use": "sig",
    "alg": "RS256",
    "n": "0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbWhM78LhWx4cbbfAAtVT86z…",
    "e": "AQAB",
}


class KeySetView(ApiView):
    """The key set."""

    authentication_classes = []
    permission_classes = [AllowAny]

    @extend_schema(
        operation_id="list_public_keys",
        summary="Get the public keys of access tokens",
        tags=["users"],
        responses={200: KeySetOutput},
        examples=[OpenApiExample("One key", response_only=True, value={"keys": [KEY]})],
    )
    def get(self, request: Request) -> Response:
        """Give the JSON Web Key Set (RFC 7517). A token names its key by `kid`; keys come and go when they rotate."""
        kept = f"public, max-age={KEY_SET_SECONDS}"
        return Response({"keys": list_public_keys()}, headers={"Cache-Control": kept})
