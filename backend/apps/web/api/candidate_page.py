"""Pages for who looks for work."""

from typing import Any

from django.http import HttpRequest
from django.http.response import HttpResponseBase

from apps.users.enums import UserType
from apps.web.api.errors import not_allowed
from apps.web.api.page import OwnPage


class CandidatePage(OwnPage):
    """A page that a candidate has for themselves; a stranger signs in first, and comes back."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Let candidates in only: somebody who offers work keeps no searches."""
        if request.user.is_authenticated and request.user.user_type != UserType.CANDIDATE:
            return not_allowed(request)
        return super().dispatch(request, *args, **kwargs)
