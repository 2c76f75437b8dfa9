"""What the OpenAPI file says of every operation, without anybody repeating it."""

from typing import Any

from drf_spectacular.extensions import OpenApiAuthenticationExtension
from drf_spectacular.openapi import AutoSchema
from drf_spectacular.utils import OpenApiExample, OpenApiParameter, OpenApiResponse
from rest_framework import serializers
from rest_framework.permissions import AllowAny

from apps.core.api.pagination import NewestFirst
from apps.core.api.problems import MEDIA_TYPE, TITLES, problem
from apps.core.api.scopes import scope_for
from apps.core.errors import DomainError


class ProblemErrorOutput(serializers.Serializer[Any]):
    """One input field that is wrong."""

    pointer = serializers.CharField(help_text="JSON Pointer (RFC 6901) to the field")
    code = serializers.CharField()
    detail = serializers.CharField()


class ProblemOutput(serializers.Serializer[Any]):
    """A refusal, as RFC 9457 describes it."""

    type = serializers.CharField()
    title = serializers.CharField()
    status = serializers.IntegerField()
    code = serializers.CharField(help_text="stable; write programs against this one")
    detail = serializers.CharField(help_text="plain words in the caller's language")
    errors = ProblemErrorOutput(many=True)  # type: ignore[assignment]  # RFC 9457 wants this name
    request_id = serializers.CharField()


CODES = {
    400: "invalid",
    401: "not_authenticated",
    403: "permission_denied",
    404: "not_found",
    405: "method_not_allowed",
    409: "refused_by_rule",
    410: "gone",
    412: "changed_meanwhile",
    413: "too_large",
    415: "unsupported_media_type",
    429: "rate_limited",
    503: "service_unavailable",
}
BY_METHOD = {
    "POST": {409, 413, 415},
    "PUT": {409, 412, 413, 415},
    "PATCH": {409, 412, 413, 415},
    "DELETE": {409},
}
IDEMPOTENCY_KEY = OpenApiParameter(
    "Idempotency-Key",
    str,
    OpenApiParameter.HEADER,
    description="Send the same key again and the first answer comes again, for 24 hours.",
)


IF_MATCH = OpenApiParameter(
    "If-Match",
    str,
    OpenApiParameter.HEADER,
    description="The `ETag` of the version you changed; 412 if somebody saved another one meanwhile.",
)


def refusal(status: int) -> OpenApiResponse:
    """Describe a refusal with this status, with an example."""
    return OpenApiResponse(
        ProblemOutput, TITLES[status], examples=[_example(status, CODES[status], TITLES[status])]
    )


def refused(*rules: type[DomainError]) -> dict[tuple[int, str], OpenApiResponse]:
    """Describe refusals by rules, those of one status together, with an example of each: entries of `responses`."""
    statuses = {rule.status: [each for each in rules if each.status == rule.status] for rule in rules}
    return {(status, MEDIA_TYPE): _describe(status, alike) for status, alike in statuses.items()}


def _describe(status: int, rules: list[type[DomainError]]) -> OpenApiResponse:
    examples = [_example(rule.status, rule.code, str(rule.message)) for rule in rules]
    codes = ", ".join(f"`{rule.code}`" for rule in rules)
    return OpenApiResponse(ProblemOutput, f"{TITLES[status]}: {codes}", examples=examples)


def _example(status: int, code: str, detail: str) -> OpenApiExample:
    # A request id of its own: that of the request that asks for the description would make it stale.
    body = {**problem(status, code, detail), "request_id": "7c0f2f3a9b1d4e52"}
    return OpenApiExample(code, value=body, media_type=MEDIA_TYPE)


class HouseSchema(AutoSchema):
    """Adds the refusals, the permission and the headers that follow from how the view is built."""

    def get_override_parameters(self) -> list[Any]:
        """Add the view's query serializer, its paging and the idempotency key."""
        parameters: list[Any] = []
        query = getattr(self.view, "query_serializer", None)
        if query and query().fields and self.method in getattr(self.view, "query_methods", ()):
            parameters.append(query)
        if self.method == "GET" and getattr(self.view, "paginated", False):
            parameters.append(
                OpenApiParameter("cursor", str, description="Where the page starts: see `next`.")
            )
            parameters.append(
                OpenApiParameter(
                    "page_size",
                    {"type": "integer", "minimum": 1, "maximum": 100},
                    description="20 if you say nothing.",
                )
            )
        if self.method in ("POST", "PATCH") and getattr(self.view, "replayable", False):
            parameters.append(IDEMPOTENCY_KEY)
        return parameters

    def _get_paginator(self) -> NewestFirst | None:
        # DRF's own attribute is not set, because `ApiView.page` pages; a list would be described as a bare array.
        return NewestFirst() if self.method == "GET" and getattr(self.view, "paginated", False) else None

    def get_operation(self, *args: Any, **kwargs: Any) -> Any:
        """Say who may call it, under what it does."""
        operation = super().get_operation(*args, **kwargs)
        if operation:
            who = sorted({str(getattr(permission, "who", "public")) for permission in self._permissions()})
            said = operation.get("description", "").strip()
            operation["description"] = f"{said}\n\nWho: {', '.join(who)}.{self._for_programs()}".strip()
        return operation

    def needed_scope(self) -> str | None:
        """Which scope an API token needs here; None if none opens it."""
        return scope_for(getattr(self.view, "scopes", {}), self.method)

    def _for_programs(self) -> str:
        scope = self.needed_scope()
        return f" API tokens: with the scope `{scope}`." if scope else ""

    def _get_response_bodies(self, direction: Any = "response") -> Any:
        bodies = super()._get_response_bodies(direction)
        for status in sorted(self._refusals()):
            if str(status) not in bodies:
                bodies[str(status)] = self._get_response_for_code(  # type: ignore[no-untyped-call]  # it has no annotations
                    refusal(status), str(status), media_types=[MEDIA_TYPE], direction=direction
                )
        for code, body in bodies.items():
            if code[0] in "45" and "application/json" in body.get("content", {}):
                body["content"] = {MEDIA_TYPE: body["content"]["application/json"]}
        return dict(sorted(bodies.items()))

    def _permissions(self) -> set[type]:
        # Asked, not read: a view may let everybody read and only some write.
        return {type(permission) for permission in self.view.get_permissions()}

    def _refusals(self) -> set[int]:
        statuses = {400, 429, 503} | BY_METHOD.get(self.method, set())
        if AllowAny not in self._permissions():
            statuses |= {401, 403}
        elif self.view.get_authenticators():
            statuses |= {401}  # a public operation still refuses a token that is wrong
        if "{" in self.path:
            statuses |= {404}
        return statuses


class JwtScheme(OpenApiAuthenticationExtension):  # type: ignore[no-untyped-call]  # it has no annotations
    """Bearer token."""

    target_class = "apps.users.api.authentication.JwtAuthentication"
    name = "bearer"

    def get_security_definition(self, auto_schema: Any) -> dict[str, str]:
        """Describe it."""
        return {"type": "http", "scheme": "bearer", "bearerFormat": "JWT"}


class CookieScheme(OpenApiAuthenticationExtension):  # type: ignore[no-untyped-call]  # it has no annotations
    """Cookie of the pages."""

    target_class = "apps.users.api.authentication.CookieAuthentication"
    name = "cookie"

    def get_security_definition(self, auto_schema: Any) -> dict[str, str]:
        """Describe it."""
        return {
            "type": "apiKey",
            "in": "cookie",
            "name": "sessionid",
            "description": "For the pages of this site; writes also need the CSRF token (`X-CSRFToken`).",
        }


class ApiTokenScheme(OpenApiAuthenticationExtension):  # type: ignore[no-untyped-call]  # it has no annotations
    """API token."""

    target_class = "apps.tenants.api.authentication.ApiTokenAuthentication"
    name = "apiToken"

    def get_security_requirement(self, auto_schema: Any) -> list[dict[str, list[Any]]]:
        """Name the scope; nothing where no token opens the door."""
        scope = auto_schema.needed_scope()
        return [{self.name: [scope]}] if scope else []

    def get_security_definition(self, auto_schema: Any) -> dict[str, str]:
        """Describe it."""
        return {
            "type": "http",
            "scheme": "bearer",
            "description": "A token for programs, `sjp_…`, made at `tenants/{organization_id}/api-tokens/`.",
        }
