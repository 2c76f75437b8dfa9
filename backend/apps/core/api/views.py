"""The base of every endpoint: limits, unknown parameters, idempotency."""

from collections.abc import Collection, Mapping
from contextlib import AbstractContextManager, nullcontext
from functools import cache
from typing import Any, ClassVar

from django.conf import settings
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from rest_framework.exceptions import APIException, ValidationError
from rest_framework.permissions import SAFE_METHODS, AllowAny
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.serializers import BaseSerializer, Serializer
from rest_framework.views import APIView

from apps.core.api.idempotency import answer_once
from apps.core.api.limits import RateLimited, count_request
from apps.core.api.pagination import NewestFirst
from apps.core.api.rates import Usage
from apps.core.api.scopes import check_scope, is_program, name_caller
from apps.core.api.undo import answer_or_undo, answer_or_undo_all
from apps.core.services import acting_for

PAGING = {"cursor", "page_size"}


class NoParameters(Serializer[Any]):
    """A query string that must be empty."""


class ApiView(APIView):
    """One resource. A subclass states what is special about it; the rest is the same everywhere.

    - `query_serializer`: reads the query string of GET; a parameter that it does not name is refused.
    - `query_methods`: other methods whose query string it reads.
    - `paginated`: GET answers a list by cursor (`self.page(...)`), so `cursor` and `page_size` are allowed too.
    - `rate`, `rate_group`: a stricter limit than RATE_LIMIT, shared by the views of one group.
    - `transactional`: False where the work must not be one transaction: it counts tries that a refusal must not
      forget, or waits for a server of others.
    - `undone_as_a_whole`: True where a refusal may undo all of the request's transaction, and not what the view did
      alone (`answer_or_undo_all`).
    - `replayable`: False where an answer must never be stored, because it holds a token.
    - `storable`: False where no cache may keep any answer.
    - `scopes`: the scope that an API token needs, by method; a method without one is closed to tokens.
    """

    query_serializer: ClassVar[type[Serializer[Any]]] = NoParameters
    query_methods: ClassVar[frozenset[str]] = frozenset({"GET"})
    paginated: ClassVar[bool] = False
    rate: ClassVar[str | None] = None
    rate_group: ClassVar[str] = "default"
    replayable: ClassVar[bool] = True
    storable: ClassVar[bool] = True
    transactional: ClassVar[bool] = True
    undone_as_a_whole: ClassVar[bool] = False
    scopes: ClassVar[Mapping[str, str]] = {}
    usage: Usage | None = None

    def initial(self, request: Request, *args: Any, **kwargs: Any) -> None:
        """Check who asks, how often, and that every query parameter is one we know."""
        try:
            super().initial(request, *args, **kwargs)
        finally:  # who is refused at the door counts too, and reads the limit
            self._count(request)
        self._refuse_unknown_parameters(request)

    def check_permissions(self, request: Request) -> None:
        """Look at the scope of an API token before anything else."""
        if is_program(request):
            is_public = all(isinstance(permission, AllowAny) for permission in self.get_permissions())
            check_scope(request, self.scopes, is_public=is_public)
        super().check_permissions(request)

    def _count(self, request: Request) -> None:
        """Count the request.

        :raises RateLimited: when it is one too many
        """
        rate, who = self.rate or settings.RATE_LIMIT, name_caller(request)
        self.usage = count_request(group=self.rate_group, rate=rate, who=who)
        if self.usage.is_exceeded:
            raise RateLimited(retry_after=self.usage.reset)

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        """Answer as DRF does; a write with an Idempotency-Key is answered once."""
        self.args, self.kwargs = args, kwargs
        self.headers = self.default_response_headers
        self.request = asked = self.initialize_request(request, *args, **kwargs)
        try:
            self._authenticate(asked)
            with self._acting(asked):
                self.initial(asked, *args, **kwargs)
                response = self._answer(asked)
        except Exception as error:
            response = self.handle_exception(error)
        self.response = self.finalize_response(asked, response, *args, **kwargs)
        return self.response

    def _authenticate(self, request: Request) -> None:
        """Find out who asks; who shows something wrong is counted, too."""
        try:
            request.user  # noqa: B018  asking is what authenticates
        except APIException:
            self._count(request)
            raise

    def _acting(self, request: Request) -> AbstractContextManager[None]:
        """Open the transaction in which the database shows what is this person's; none for a stranger."""
        if self.transactional and request.user.is_authenticated:
            return acting_for(user_id=None if is_program(request) else request.user.pk)
        return nullcontext()

    def _answer(self, request: Request) -> Any:
        if self._is_answered_once(request):
            return answer_once(
                request, name_caller(request), request._request.body, lambda: self._handle(request)
            )
        if request.method in SAFE_METHODS or not self.transactional or not request.user.is_authenticated:
            return self._handle(request)
        undo = answer_or_undo_all if self.undone_as_a_whole else answer_or_undo
        return undo(lambda: self._handle(request))

    def _is_answered_once(self, request: Request) -> bool:
        return (
            self.replayable and request.method in ("POST", "PATCH") and "Idempotency-Key" in request.headers
        )

    def _handle(self, request: Request) -> Any:
        name = (request.method or "").lower()
        handler = getattr(self, name, None) if name in self.http_method_names else None
        try:
            return (handler or self.http_method_not_allowed)(request, *self.args, **self.kwargs)
        except Exception as error:
            return self.handle_exception(error)

    def finalize_response(self, request: Request, response: Any, *args: Any, **kwargs: Any) -> Any:
        """Tell the caller how much of the limit is left, and caches what they must not keep."""
        response = super().finalize_response(request, response, *args, **kwargs)
        if not self.storable:
            response.headers["Cache-Control"] = "no-store"
        if self.usage:
            for name, value in self.usage.headers().items():
                response.headers.setdefault(name, value)
        return response

    def read_query(self, request: Request) -> dict[str, Any]:
        """Validate the query string with `query_serializer`."""
        return read(self.query_serializer, request.query_params)

    def page(self, queryset: Any, output: type[BaseSerializer[Any]], **context: Any) -> Response:
        """Answer one page of the queryset, newest first."""
        paginator = NewestFirst()
        rows: list[Any] | None = paginator.paginate_queryset(queryset, self.request, view=self)
        return paginator.get_paginated_response(output(rows, many=True, context=context).data)

    def _refuse_unknown_parameters(self, request: Request) -> None:
        if not request.query_params:
            return
        method = "GET" if request.method == "HEAD" else request.method
        known = known_parameters(self.query_serializer) if method in self.query_methods else frozenset()
        if self.paginated and method == "GET":
            known |= PAGING
        refuse_unknown(request.query_params, known)


@cache
def known_parameters(serializer: type[Serializer[Any]]) -> frozenset[str]:
    """Name the fields of the serializer; making one for every request costs more than most queries."""
    return frozenset(serializer().fields)


def refuse_unknown(query: Collection[str], known: frozenset[str]) -> None:
    """Refuse parameters that nobody reads: a filter that is misspelled must not find everything.

    :raises ValidationError: with one error per parameter that is not known
    """
    if unknown := set(query) - known:
        message = _("We do not know this parameter.")
        raise ValidationError({name: [message] for name in sorted(unknown)}, code="unknown_parameter")


def read(serializer: type[Serializer[Any]], data: Any, **context: Any) -> dict[str, Any]:
    """Validate input and return plain data.

    :raises ValidationError: with one error per field that is wrong
    """
    bound = serializer(data=data, context=context)
    bound.is_valid(raise_exception=True)
    return dict(bound.validated_data)
