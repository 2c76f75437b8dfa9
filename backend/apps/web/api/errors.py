"""Refusals outside of any page: in words for a person, as problem+json for a program."""

import json
from collections.abc import Callable
from functools import wraps
from http import HTTPStatus
from typing import Concatenate

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from apps.core.api import problems
from apps.core.api.limits import RateLimited
from apps.web.api.language import speak_chosen

API = "/api/"


def _in_chosen_language[**P](
    answer: Callable[Concatenate[HttpRequest, P], HttpResponse],
) -> Callable[Concatenate[HttpRequest, P], HttpResponse]:
    """Speak what the reader of our pages chose; the API looks at Accept-Language alone."""

    @wraps(answer)
    def speaking(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        if request.path.startswith(API):
            return answer(request, *args, **kwargs)
        with speak_chosen(request):
            return answer(request, *args, **kwargs)

    return speaking


@_in_chosen_language
def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Answer for an address that nobody knows."""
    return _say(request, problems.not_found(request, exception))


@_in_chosen_language
def server_error(request: HttpRequest) -> HttpResponse:
    """Answer when we made a mistake, or the database is away."""
    return _say(request, problems.server_error(request), knows_who=False)


@_in_chosen_language
def not_allowed(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Answer somebody who is signed in, but not as a person who may open this page."""
    return _refuse(request, "permission_denied", _("Your account may not open this page."))


@_in_chosen_language
def too_many(request: HttpRequest, rule: RateLimited) -> HttpResponse:
    """Answer somebody who sends more forms than a person can."""
    body = problems.problem(rule.status, rule.code, str(rule))
    answer = HttpResponse(json.dumps(body), status=rule.status, content_type=problems.MEDIA_TYPE)
    answer.headers["Retry-After"] = str(rule.retry_after)
    return _say(request, answer)


@_in_chosen_language
def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Answer a form that does not come from a page of ours, or from one that was open for too long."""
    detail = _(
        "We could not see that this form comes from our page. Please go back, load the page again and retry."
    )
    return _refuse(request, "csrf_failed", detail)


def _refuse(request: HttpRequest, code: str, detail: str) -> HttpResponse:
    body = problems.problem(403, code, detail)
    answer = HttpResponse(json.dumps(body), status=403, content_type=problems.MEDIA_TYPE)
    return _say(request, answer)


def _say(request: HttpRequest, answer: HttpResponse, *, knows_who: bool = True) -> HttpResponse:
    """Put the problem onto a page, if it is a person who asks: browsers name HTML, programs take anything."""
    if request.path.startswith(API) or "text/html" not in request.headers.get("Accept", ""):
        return answer
    said = json.loads(answer.content)
    title = said["title"] or HTTPStatus(answer.status_code).phrase
    context = {"title": title, "detail": said["detail"], "request_id": said["request_id"]}
    # Who it is stands in the database, which may be what is broken.
    page = render(request if knows_who else None, "web/error.html", context, status=answer.status_code)
    page.headers["Cache-Control"] = "no-store"  # caches may keep a 404 unasked, and it may be somebody's
    for name, value in answer.headers.items():
        if name not in ("Content-Type", "Content-Length"):
            page.headers[name] = value
    return page
