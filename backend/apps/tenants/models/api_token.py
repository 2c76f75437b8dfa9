"""How programs act for an organization."""

from django.contrib.postgres.fields import ArrayField
from django.db import models

from apps.core.models import AuditableModel
from apps.core.models.privacy import WITH_ACCOUNT, Privacy
from apps.tenants.enums import Scope
from apps.tenants.models.membership import Membership
from apps.tenants.models.organization import Organization


class ApiToken(AuditableModel):
    """A key for a program, shown once and kept as a hash.

    It can never do more than its scopes say, nor more than the member who made it may do at that moment; when that
    member leaves, it goes too.
    """

    organization = models.ForeignKey(Organization, on_delete=models.CASCADE, related_name="api_tokens")
    membership = models.ForeignKey(Membership, on_delete=models.CASCADE, related_name="api_tokens")
    name = models.CharField(max_length=80)
    prefix = models.CharField(max_length=12, help_text="the first characters, to recognize it by")
    token_hash = models.CharField(max_length=64, unique=True, help_text="SHA-256")
    scopes = ArrayField(models.CharField(max_length=32, choices=Scope))
    expires_at = models.DateTimeField()
    last_used_at = models.DateTimeField(null=True, blank=True, help_text="to a few minutes")
    revoked_at = models.DateTimeField(null=True, blank=True)

    privacy = Privacy(
        owners=("membership__user",),
        personal={"name": "so that you know it again", "last_used_at": "to notice a leak"},
        secret={"token_hash": "to know the program again, as a hash"},  # nosec B105  # a purpose, no password
        plain=("organization", "membership", "prefix", "scopes", "expires_at", "revoked_at"),
        kept=WITH_ACCOUNT,
        seen_by="owners and administrators of the organization",
    )

    def __str__(self) -> str:
        return self.prefix
