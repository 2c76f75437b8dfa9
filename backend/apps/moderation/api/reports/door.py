"""What all reporting has in common."""

from typing import Any

from django.utils.translation import get_language
from rest_framework.permissions import AllowAny
from rest_framework.request import Request
from rest_framework.response import Response

from apps.core.api.limits import client_address
from apps.core.api.views import ApiView
from apps.moderation import services
from apps.moderation.api.reports.shapes import SubmittedReportOutput
from apps.users.models import User


class ReportDoor(ApiView):
    """Open to everybody, without an account too. The receipt is a secret: nobody keeps the answer."""

    permission_classes = [AllowAny]
    rate, rate_group = "30/m", "reports"
    replayable = storable = False


def submit(request: Request, **said: Any) -> Response:
    """Submit a report in the language of the request."""
    reporter = request.user if isinstance(request.user, User) else None
    address = client_address(request._request)
    report = services.submit_report(
        reporter=reporter, address=address, language=get_language() or "en", **said
    )
    return Response(SubmittedReportOutput(report).data, status=201)
