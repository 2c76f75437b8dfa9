"""Whose reports come first."""

from django.db import models

from apps.core.models import AuditableModel
from apps.core.models.privacy import WITH_ACCOUNT, Privacy
from apps.users.models import User


class TrustedFlagger(AuditableModel):
    """Somebody who reports for a body that knows its field, such as FairWork, SNCU or a WIN point (DSA 22)."""

    user = models.OneToOneField(User, on_delete=models.CASCADE, related_name="trusted_flagger")
    body = models.CharField(max_length=120, help_text="for whom they report")
    is_active = models.BooleanField(default=True)

    privacy = Privacy(
        owners=("user",),
        personal={"user": "whose reports come first", "body": "for whom you report"},
        plain=("is_active",),
        kept=WITH_ACCOUNT,
        seen_by="staff",
    )

    def __str__(self) -> str:
        return self.body
