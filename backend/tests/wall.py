"""Row-level security in tests: what a test arranges sees everything, what it tries sees what life shows.

A connection of the tests begins with the wall open. Requests and jobs close it around themselves, as a fresh connection
of the application is; their own scopes (apps/core/services/scope.py) then open what is theirs.
"""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from django.db import connection
from django.http import HttpRequest, HttpResponse

SET = "SELECT set_config('safejob.sees_all', %s, false)"
inside = threading.local()  # a request may open its thread's connection itself


def open_wall(connection: Any, **_: Any) -> None:
    """Show this new connection everything, unless it belongs to a request."""
    if not getattr(inside, "request", False):
        connection.connection.execute(SET, ["on"])


@contextmanager
def behind_the_wall() -> Iterator[None]:
    """Show only what the whole world may see, and what the code inside opens for itself."""
    before, inside.request = getattr(inside, "request", False), True
    _set("")
    try:
        yield
    finally:
        inside.request = before
        if not before:
            _set("on")


def _set(value: str) -> None:
    """Past Django, so that no test counts it and tests without a database need none."""
    psycopg = connection.connection
    if psycopg is not None and not psycopg.closed and psycopg.info.transaction_status.name != "INERROR":
        psycopg.execute(SET, [value])


class BehindTheWall:
    """The first middleware of the tests: a request comes in with nothing open."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Close the wall around the request."""
        with behind_the_wall():
            return self.get_response(request)
