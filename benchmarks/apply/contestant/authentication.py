from functools import cache
from pathlib import Path

import jwt
from cryptography.hazmat.primitives.serialization import load_pem_private_key
from django.conf import settings
from rest_framework.authentication import BaseAuthentication, get_authorization_header
from rest_framework.exceptions import AuthenticationFailed

from contestant.models import Session


class TokenAuthentication(BaseAuthentication):
    """The product's own tokens; then one query with a join."""

    def authenticate(self, request):
        token = get_authorization_header(request).split()[1].decode()
        try:
            claims = jwt.decode(
                token, find_key(jwt.get_unverified_header(token)["kid"]), ["RS256"],
                audience=settings.JWT_AUDIENCE, issuer=settings.JWT_ISSUER,
            )  # fmt: skip
        except jwt.InvalidTokenError as error:
            raise AuthenticationFailed from error
        live = Session.objects.select_related("user").filter(revoked_at=None, user__is_active=True)
        session = live.filter(pk=claims["sid"], user=claims["sub"]).first()
        if session is None:
            raise AuthenticationFailed
        return session.user, session


@cache
def find_key(kid):
    pem = (Path(settings.JWT_KEYS_DIR) / f"{kid}.pem").read_bytes()
    return load_pem_private_key(pem, None).public_key()
