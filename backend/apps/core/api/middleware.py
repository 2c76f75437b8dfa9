"""What happens around every request: an id, one log line, one measurement, the history's context."""

import re
import time
from collections.abc import Callable
from uuid import uuid4

import pghistory
import structlog
from django.contrib.messages.middleware import MessageMiddleware
from django.db import transaction
from django.http import HttpRequest, HttpResponse

from apps.core.api.metrics import observe_request
from apps.core.clients.postgis.patience import spending_at_most
from apps.core.services import acting_as_system

log = structlog.get_logger("request")
VALID_ID = re.compile(r"[A-Za-z0-9._-]{8,64}")
GetResponse = Callable[[HttpRequest], HttpResponse]
ADMIN, API = "/admin/", "/api/"
DATABASE_SECONDS = (
    6.5  # of one request: with a connection that is opened anew (3 s) it is answered within 10 s
)
WRITES = {"POST", "PUT", "PATCH", "DELETE"}


class RequestTrace:
    """Gives the request an id (the caller's, if it is a sound one), logs and measures it.

    The log line holds the route, never the query or the address of the caller: both can be personal data.
    """

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Wrap the request."""
        given = request.headers.get("X-Request-ID", "")
        request_id = given if VALID_ID.fullmatch(given) else uuid4().hex
        structlog.contextvars.clear_contextvars()
        structlog.contextvars.bind_contextvars(request_id=request_id)
        started = time.perf_counter()

        with spending_at_most(DATABASE_SECONDS):
            response = self.get_response(request)

        seconds = time.perf_counter() - started
        route = request.resolver_match.route if request.resolver_match else "unmatched"
        response.headers["X-Request-ID"] = request_id
        observe_request(
            method=request.method or "", route=route, status=response.status_code, seconds=seconds
        )
        log.info(
            "request",
            method=request.method,
            route=route,
            status=response.status_code,
            seconds=round(seconds, 4),
        )
        return response


class StaffScope:
    """Lets staff see everybody's rows in the admin, and writes down that they did (ADR 0012)."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Open the scope around the admin's pages."""
        # The path first: looking at the user of a public page would make its answer depend on the cookie.
        if not request.path.startswith(ADMIN) or not request.user.is_staff:
            return self.get_response(request)
        with acting_as_system(reason=f"admin {request.method}", actor=request.user):
            response = self.get_response(request)
            if response.status_code >= 500:
                transaction.set_rollback(True)
            return response


class HistoryContext:
    """Ties every change that a request makes to its id in the history tables."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Open the context around requests that may write."""
        if request.method not in WRITES:
            return self.get_response(request)
        request_id = structlog.contextvars.get_contextvars().get("request_id")
        with pghistory.context(request_id=request_id):
            return self.get_response(request)


class PageMessages(MessageMiddleware):
    """Django's messages from one page to the next. The API has no pages, and most of the requests."""

    def process_request(self, request: HttpRequest) -> None:
        """Find the messages of a page's reader."""
        if not request.path.startswith(API):
            super().process_request(request)
