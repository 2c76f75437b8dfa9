"""The public keys of an issuer, as it tells them now."""

import time
from typing import Any
from urllib.parse import urlsplit

import structlog
from django.conf import settings

from apps.users.clients.oidc.fetch import Unusable, fetch_json
from apps.users.clients.oidc.provider import Provider

log = structlog.get_logger(__name__)
DISCOVERY = "/.well-known/openid-configuration"
MOST_KEYS = 50
KINDS = {"RSA", "EC", "OKP"}  # "oct" is a shared secret: never


class IssuerUnavailable(Exception):
    """The issuer gave no answer that we can use; says nothing about any token."""


def fetch_keys(provider: Provider) -> list[dict[str, Any]]:
    """Ask the issuer for its keys (JSON Web Keys with a kid, for signatures), in at most twice OIDC_TIMEOUT.

    :raises IssuerUnavailable: for everything that is no key set with at least one such key
    """
    deadline = time.monotonic() + 2 * settings.OIDC_TIMEOUT
    try:
        document = fetch_json(provider.jwks_url or _discover(provider, deadline), deadline=deadline)
        return _usable_keys(document)
    except Unusable as error:
        log.warning("issuer_unavailable", provider=provider.name, reason=str(error))
        raise IssuerUnavailable(provider.name) from error


def _discover(provider: Provider, deadline: float) -> str:
    document = fetch_json(provider.issuer.rstrip("/") + DISCOVERY, deadline=deadline)
    url = document.get("jwks_uri")
    if document.get("issuer") != provider.issuer:
        raise Unusable("discovery names another issuer")  # OpenID Connect Discovery 1.0, 4.3
    if not isinstance(url, str) or urlsplit(url).scheme not in {"https", urlsplit(provider.issuer).scheme}:
        raise Unusable("discovery names no safe jwks_uri")
    return url


def _usable_keys(document: dict[str, Any]) -> list[dict[str, Any]]:
    rows = document.get("keys")
    if not isinstance(rows, list):
        raise Unusable("no key set")
    keys = [row for row in rows[:MOST_KEYS] if isinstance(row, dict) and _is_usable(row)]
    if not keys:
        raise Unusable("no usable key")
    return keys


def _is_usable(row: dict[str, Any]) -> bool:
    return isinstance(row.get("kid"), str) and row.get("kty") in KINDS and row.get("use", "sig") == "sig"
