"""What a token with scopes opens: the operations that declare one it holds, and what is open to everybody."""

from collections.abc import Collection, Mapping

from django.contrib.auth.models import AnonymousUser
from django.utils.translation import gettext_lazy as _
from rest_framework.request import Request

from apps.core.api.limits import client_address
from apps.core.errors import DomainError


class ScopeMissing(DomainError):
    """The token was not made for this; most operations are open to no token at all."""

    code, status = "scope_missing", 403
    message = _("This token may not do that. The API's description says which scope it takes.")


def is_program(request: Request) -> bool:
    """Whether the caller showed something that has scopes: an API token."""
    return hasattr(request.auth, "scopes")


def scope_for(scopes: Mapping[str, str], method: str | None) -> str | None:
    """Say which scope of the view's the method takes; None if no token may."""
    return scopes.get("GET" if method == "HEAD" else method or "")


def check_scope(request: Request, scopes: Mapping[str, str], *, is_public: bool) -> None:
    """Look whether the token that the caller showed opens this.

    Where everybody may come in, a token makes nobody more than anybody.

    :raises ScopeMissing: if it does not
    """
    held: Collection[str] = getattr(request.auth, "scopes", ())
    if is_public:
        request.user = AnonymousUser()
    elif scope_for(scopes, request.method) not in held:
        raise ScopeMissing


def name_caller(request: Request) -> str:
    """Name whom limits and stored answers belong to: the API token, the person, or else the address."""
    who = request.auth if is_program(request) else request.user
    return str(who.pk or client_address(request._request))
