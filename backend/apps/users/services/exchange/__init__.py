"""Signing in with an account elsewhere: the token of another issuer for ours."""

from apps.users.services.exchange.accounts import EmailNotProvenThere, SignInHereOnly
from apps.users.services.exchange.exchange import ProviderUnknown, exchange_token
from apps.users.services.exchange.identity import ExternalTokenRefused
from apps.users.services.exchange.key_sets import IssuerSilent
from apps.users.services.exchange.unlink import unlink_identity

__all__ = [
    "EmailNotProvenThere",
    "ExternalTokenRefused",
    "IssuerSilent",
    "ProviderUnknown",
    "SignInHereOnly",
    "exchange_token",
    "unlink_identity",
]
