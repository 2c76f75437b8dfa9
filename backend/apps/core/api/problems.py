"""Every refusal leaves as RFC 9457 problem+json, with a stable code and plain words."""

import sys
from collections.abc import Iterator
from typing import Any

import structlog
from django.core.exceptions import ObjectDoesNotExist, PermissionDenied, RequestDataTooBig
from django.db import InterfaceError, OperationalError
from django.http import Http404, HttpRequest, JsonResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop
from psycopg.errors import ForeignKeyViolation
from rest_framework import exceptions
from rest_framework.response import Response

from apps.core.api.json import TooLarge
from apps.core.errors import DomainError, ServiceUnavailable

log = structlog.get_logger(__name__)
MEDIA_TYPE = "application/problem+json"
DATABASE_AWAY = (OperationalError, InterfaceError)

TITLES = {
    400: gettext_noop("Bad request"),
    401: gettext_noop("Sign-in needed"),
    403: gettext_noop("Not allowed"),
    404: gettext_noop("Not found"),
    405: gettext_noop("Method not allowed"),
    409: gettext_noop("Conflict with a rule"),
    410: gettext_noop("Gone"),
    412: gettext_noop("Changed in the meantime"),
    413: gettext_noop("Too large"),
    415: gettext_noop("Media type not supported"),
    429: gettext_noop("Too many requests"),
    500: gettext_noop("Our mistake"),
    503: gettext_noop("Not available now"),
}


def problem(
    status: int, code: str, detail: str, errors: list[dict[str, str]] | None = None
) -> dict[str, Any]:
    """Build the body of a refusal.

    :param errors: one `{pointer, code, detail}` for every input field that is wrong
    """
    return {
        "type": f"urn:safejob:problem:{code}",
        "title": _(TITLES.get(status, gettext_noop("Refused"))),
        "status": status,
        "code": code,
        "detail": detail,
        "errors": errors or [],
        "request_id": structlog.contextvars.get_contextvars().get("request_id", ""),
    }


def answer_with_problem(error: Exception, context: dict[str, Any]) -> Response | None:
    """Turn an exception of a view into an answer; None (a 500) for what nobody foresaw."""
    error = _translated(error)
    if isinstance(error, DomainError):
        response = _from_rule(error)
    elif isinstance(error, exceptions.APIException):
        response = _from_framework(error)
    else:
        return None
    response.content_type = MEDIA_TYPE
    return response


def _translated(error: Exception) -> Exception:
    """Say what Django and the database raise in our own terms."""
    if isinstance(error, DATABASE_AWAY):
        log.error("database_unavailable", exc_info=error)
        return ServiceUnavailable(retry_after=5)
    if (gone := _find_what_is_gone(error)) is not None:
        log.warning("row_gone_meanwhile", exc_info=error)
        return gone
    foreign = {
        Http404: exceptions.NotFound,
        PermissionDenied: exceptions.PermissionDenied,
        RequestDataTooBig: TooLarge,
    }
    return next((ours() for theirs, ours in foreign.items() if isinstance(error, theirs)), error)


def _find_what_is_gone(error: Exception) -> Exception | None:
    """Say what to answer if a row went, with somebody who was erased, between being found and being used."""
    if isinstance(error, ObjectDoesNotExist):
        return exceptions.NotFound()
    if isinstance(error.__cause__, ForeignKeyViolation):
        return ServiceUnavailable(retry_after=1)  # nothing was changed; the next try finds out who is gone
    return None


def _from_rule(error: DomainError) -> Response:
    errors = [
        {"pointer": f"/{field}", "code": code, "detail": str(message)}
        for field, code, message in error.errors
    ]
    headers = {"Retry-After": str(error.retry_after)} if error.retry_after is not None else {}
    body = {**problem(error.status, error.code, str(error), errors), **error.members}
    return Response(body, error.status, headers=headers)


def _from_framework(error: exceptions.APIException) -> Response:
    headers = {}
    if challenge := getattr(error, "auth_header", None):
        headers["WWW-Authenticate"] = challenge
    if wait := getattr(error, "wait", None):
        headers["Retry-After"] = str(int(wait))
    if isinstance(error, exceptions.ValidationError):
        body = problem(
            400, "invalid", _("Some of this is not right yet. See the errors."), list(_flat(error.detail))
        )
    else:
        code = error.get_codes()
        body = problem(error.status_code, code if isinstance(code, str) else "refused", str(error.detail))
    return Response(body, error.status_code, headers=headers)


def _flat(detail: Any, pointer: str = "") -> Iterator[dict[str, str]]:
    """Walk DRF's nested error detail; the pointer is a JSON Pointer (RFC 6901) into the input."""
    if isinstance(detail, dict):
        for name, inner in detail.items():
            yield from _flat(inner, pointer if name == "non_field_errors" else f"{pointer}/{name}")
    elif isinstance(detail, list):
        is_nested = any(isinstance(inner, dict | list) for inner in detail)
        for index, inner in enumerate(detail):
            yield from _flat(inner, f"{pointer}/{index}" if is_nested else pointer)
    else:
        yield {"pointer": pointer, "code": getattr(detail, "code", "invalid"), "detail": str(detail)}


def not_found(request: HttpRequest, exception: Exception | None = None) -> JsonResponse:
    """Answer for a path that no app knows."""
    return JsonResponse(
        problem(404, "not_found", _("There is nothing here.")), status=404, content_type=MEDIA_TYPE
    )


def server_error(request: HttpRequest) -> JsonResponse:
    """Answer when we made a mistake, which says nothing about it but the request id; or when the database is away."""
    if isinstance(sys.exception(), DATABASE_AWAY):
        return _database_away()
    body = problem(500, "server_error", _("We made a mistake. It was written down. Please try again later."))
    return JsonResponse(body, status=500, content_type=MEDIA_TYPE)


def _database_away() -> JsonResponse:
    rule = ServiceUnavailable(retry_after=5)
    return JsonResponse(
        problem(rule.status, rule.code, str(rule)),
        status=rule.status,
        content_type=MEDIA_TYPE,
        headers={"Retry-After": str(rule.retry_after)},
    )


def bad_request(request: HttpRequest, exception: Exception | None = None) -> JsonResponse:
    """Answer for a request that Django itself refuses (a forged host, a body that breaks a limit)."""
    body = problem(400, "bad_request", _("We cannot read this request."))
    return JsonResponse(body, status=400, content_type=MEDIA_TYPE)
