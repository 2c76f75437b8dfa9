"""One application, for the side that looks at it. Mails lead here: the address never changes."""

from typing import Any

from django.http import HttpRequest
from django.http.response import HttpResponseBase

from apps.users.enums import UserType
from apps.web.api.applications.candidate import CandidateApplicationPage
from apps.web.api.applications.employer import EmployerApplicationPage


def application_page(request: HttpRequest, **kwargs: Any) -> HttpResponseBase:
    """Show candidates their own, and everybody else those to their organization's jobs."""
    is_candidate = request.user.is_authenticated and request.user.user_type == UserType.CANDIDATE
    page = CandidateApplicationPage if is_candidate else EmployerApplicationPage
    return page.as_view()(request, **kwargs)
