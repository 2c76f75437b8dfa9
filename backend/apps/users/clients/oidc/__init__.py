"""Other issuers of identities, whose tokens we take (OpenID Connect, Clerk): who they are, and their public keys."""

from apps.users.clients.oidc.issuer import IssuerUnavailable, fetch_keys
from apps.users.clients.oidc.provider import Provider, find_provider, read_providers

__all__ = ["IssuerUnavailable", "Provider", "fetch_keys", "find_provider", "read_providers"]
