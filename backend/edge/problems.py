"""Refusals and mistakes, in the backend's own words."""

import structlog
from django.core.exceptions import SuspiciousOperation
from django.http import HttpRequest
from django.utils import translation
from rest_framework.response import Response

from apps.core.api import problems
from apps.core.api.json import JsonRenderer
from edge.answers import Answer, take_over
from edge.requests import Asked

log = structlog.get_logger(__name__)
render = JsonRenderer().render


def answer_problem(asked: Asked, error: Exception) -> Answer:
    """Say what went wrong as RFC 9457 problem+json, in the reader's language."""
    with translation.override(asked.language):
        if isinstance(error, SuspiciousOperation):
            return take_over(problems.bad_request(HttpRequest(), error))
        response = problems.answer_with_problem(error, {})
        if response is None:
            log.error("server_error", exc_info=error)
            return take_over(problems.server_error(HttpRequest()))
        return _rendered(response)


def answer_nothing_here(asked: Asked) -> Answer:
    """Answer for a path that the edge does not know."""
    with translation.override(asked.language):
        return take_over(problems.not_found(HttpRequest()))


def _rendered(response: Response) -> Answer:
    headers = {"Content-Type": str(response.content_type)}
    headers |= {name: value for name, value in response.headers.items() if name != "Content-Type"}
    return Answer(render(response.data), response.status_code, headers)
