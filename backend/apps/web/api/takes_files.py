"""What every page has in common to which a file can be sent."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.utils.decorators import method_decorator
from django.views.decorators.csrf import csrf_exempt, csrf_protect

from apps.core.api.limits import RateLimited, count_request
from apps.documents.services import FileSizeRefused
from apps.web.api.messages.too_large import is_too_large, most_megabytes
from apps.web.api.page import OwnPage

RATE, RATE_GROUP = "60/h", "upload"  # as the API's, and counted with them


@method_decorator(csrf_exempt, name="dispatch")  # protected below, once we know that the body may be read
class TakesFiles(OwnPage):
    """Refuses a body that cannot hold a file of an allowed size before a byte of it is read."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Look at the stated length first, then at the token of the form."""
        if is_too_large(request):
            messages.error(request, str(FileSizeRefused(most=most_megabytes())))
            return self.come_back()
        return csrf_protect(super().dispatch)(request, *args, **kwargs)

    def find_excess(self, request: HttpRequest) -> RateLimited | None:
        """Count uploads with those at the API."""
        if request.method != "POST":
            return None
        usage = count_request(group=RATE_GROUP, rate=RATE, who=str(request.user.pk))
        return RateLimited(retry_after=usage.reset) if usage.is_exceeded else None

    def come_back(self) -> HttpResponse:
        """Show the page again."""
        return redirect(self.request.path)
