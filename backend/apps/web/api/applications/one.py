"""Addresses that both sides open: each sees its own page. Mails lead to them, so they never change."""

from typing import Any

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.views import View

from apps.users.enums import UserType


class EitherSide:
    """Shows candidates one page, and everybody else the other."""

    def __init__(self, candidate: type[View], employer: type[View]) -> None:
        self.candidate, self.employer = candidate.as_view(), employer.as_view()

    def __call__(self, request: HttpRequest, **kwargs: Any) -> HttpResponseBase:
        """Look who asks."""
        is_candidate = request.user.is_authenticated and request.user.user_type == UserType.CANDIDATE
        return (self.candidate if is_candidate else self.employer)(request, **kwargs)
