"""What a person agreed to."""

import pgtrigger
from django.db import models

from apps.core.models import BaseModel
from apps.core.models.privacy import WITH_ACCOUNT, Privacy
from apps.users.enums import ConsentPurpose
from apps.users.models.user import User


class Consent(BaseModel):
    """One answer to one question; the newest of a purpose counts. Only ever added, and deleted with the account."""

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="consents")
    purpose = models.CharField(max_length=32, choices=ConsentPurpose)
    is_given = models.BooleanField()
    text_version = models.CharField(max_length=16, help_text="of the words that the person saw")

    privacy = Privacy(
        owners=("user",),
        personal={"user": "who answered", "purpose": "to keep to it", "is_given": "to keep to it"},
        plain=("text_version",),
        kept=WITH_ACCOUNT,
        seen_by="you",
    )

    class Meta:
        indexes = [models.Index(fields=["user", "purpose", "-id"], name="users_consent_newest")]
        triggers = [pgtrigger.Protect(name="never_changes", operation=pgtrigger.Update)]

    def __str__(self) -> str:
        return f"{self.purpose} {self.is_given}"
