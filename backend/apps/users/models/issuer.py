"""What we remember of other issuers of identities."""

from django.db import models

from apps.core.models import BaseModel
from apps.core.models.privacy import Privacy


class IssuerKeySet(BaseModel):
    """The public keys of one issuer as it last told them, so that they work while it is down.

    One row for all processes: who makes `asked_at` later is the one that asks, so that nobody can make us hammer the
    issuer. While `answered_at` is before `asked_at` somebody is asking.
    """

    provider = models.SlugField(max_length=32, unique=True)
    keys = models.JSONField(default=list, help_text="JSON Web Keys (RFC 7517)")
    asked_at = models.DateTimeField(null=True)
    answered_at = models.DateTimeField(null=True, help_text="end of the last try, good or bad")
    fetched_at = models.DateTimeField(null=True, help_text="when `keys` came")

    privacy = Privacy(plain=("provider", "keys", "asked_at", "answered_at", "fetched_at"))

    def __str__(self) -> str:
        return self.provider


class ExchangedToken(BaseModel):
    """A token of another issuer that was exchanged for ours and is worth nothing any more; kept until it expires."""

    token_hash = models.CharField(max_length=64, unique=True, help_text="SHA-256 of provider and signed part")
    expires_at = models.DateTimeField(db_index=True)

    privacy = Privacy(
        secret={
            "token_hash": "so that no token is exchanged twice; names nobody"
        },  # nosec B105  # a purpose, no password
        plain=("expires_at",),
        kept="exchanged_tokens",
        seen_by="nobody",
    )

    def __str__(self) -> str:
        return str(self.pk)
