"""The issuers of this installation: the setting OIDC_PROVIDERS, checked."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

NAME = re.compile(r"[a-z0-9][a-z0-9_-]{0,31}")
SAFE = {"RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA"}
NEEDED = {"issuer"}
BY_HTTP = {"development", "test"}  # everywhere else https only


@dataclass(frozen=True, kw_only=True)
class Provider:
    """One issuer. Its name stands for it for good: accounts are remembered by name and `sub`.

    Without `jwks_url` the issuer's discovery document says where the keys are. A token must be made for `audience`
    (`aud`), or for one of `authorized_parties` (`azp`, as Clerk has it), or both if both are given.
    """

    name: str
    issuer: str
    jwks_url: str = ""
    audience: str = ""
    authorized_parties: tuple[str, ...] = ()
    algorithms: tuple[str, ...] = ("RS256", "ES256")


def find_provider(name: str) -> Provider | None:
    """Find the issuer of this name; None if this installation has none.

    :raises ImproperlyConfigured: if OIDC_PROVIDERS is wrong
    """
    return read_providers(settings.OIDC_PROVIDERS).get(name)


def read_providers(setting: Mapping[str, Any]) -> Mapping[str, Provider]:
    """Read the setting.

    :raises ImproperlyConfigured: with the first thing that is wrong with it
    """
    if not isinstance(setting, Mapping):
        raise ImproperlyConfigured("OIDC_PROVIDERS must be a JSON object: name → facts of the issuer.")
    return {name: _read(name, facts) for name, facts in setting.items()}


def _read(name: str, facts: Any) -> Provider:
    known = {field.name for field in fields(Provider)} - {"name"}
    if not NAME.fullmatch(name) or not isinstance(facts, Mapping):
        raise _wrong(name, "is no name with facts behind it")
    if not NEEDED <= facts.keys() <= known:
        raise _wrong(name, f"needs issuer, and knows {', '.join(sorted(known))}")
    given: dict[str, Any] = {
        key: tuple(value) if isinstance(value, list) else value for key, value in facts.items()
    }
    provider = Provider(**(given | {"name": name}))
    for is_wrong, complaint in _complaints(provider):
        if is_wrong:
            raise _wrong(name, complaint)
    return provider


def _complaints(provider: Provider) -> Iterable[tuple[bool, str]]:
    texts = (provider.issuer, provider.jwks_url, provider.audience)
    yield not all(isinstance(text, str) for text in texts), "has something else than text"
    lists = (provider.authorized_parties, provider.algorithms)
    yield not all(_are_texts(values) for values in lists), "has something else than a list of texts"
    yield not _is_address(provider.issuer), "needs an https address as issuer"
    yield bool(provider.jwks_url) and not _is_address(provider.jwks_url), "needs an https address as jwks_url"
    yield not (provider.audience or provider.authorized_parties), "needs audience or authorized_parties"
    yield not set(provider.algorithms) <= SAFE, f"may use {', '.join(sorted(SAFE))} only"
    yield not provider.algorithms, "needs an algorithm"


def _are_texts(values: object) -> bool:
    return isinstance(values, tuple) and all(isinstance(value, str) for value in values)


def _is_address(url: str) -> bool:
    parts = urlsplit(url)
    schemes = {"https", "http"} if settings.ENVIRONMENT in BY_HTTP else {"https"}
    return parts.scheme in schemes and bool(parts.hostname)


def _wrong(name: str, complaint: str) -> ImproperlyConfigured:
    return ImproperlyConfigured(f"OIDC_PROVIDERS: {name!r} {complaint}.")
