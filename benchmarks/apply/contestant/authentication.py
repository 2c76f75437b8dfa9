from rest_framework.authentication import BaseAuthentication, get_authorization_header
from rest_framework.exceptions import AuthenticationFailed

from contestant.models import Session


class TokenAuthentication(BaseAuthentication):
    """As REST framework's own: one query with a join."""

    def authenticate(self, request):
        key = get_authorization_header(request).split()[1].decode()
        session = Session.objects.select_related("user").filter(pk=key, revoked_at=None).first()
        if session is None:
            raise AuthenticationFailed
        return session.user, session
