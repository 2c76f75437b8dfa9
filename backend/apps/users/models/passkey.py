"""Passkeys (WebAuthn Level 3)."""

from django.contrib.postgres.fields import ArrayField
from django.db import models

from apps.core.models import BaseModel
from apps.core.models.privacy import WITH_ACCOUNT, Privacy
from apps.users.enums import CeremonyKind
from apps.users.models.user import User


class Passkey(BaseModel):
    """The public half of a key pair that only a device of the person holds."""

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="passkeys")
    name = models.CharField(max_length=60)
    credential_id = models.BinaryField(max_length=1023, unique=True)
    public_key = models.BinaryField(help_text="COSE, with the authenticator data of the registration")
    sign_count = models.PositiveBigIntegerField(default=0, help_text="a lower one than before betrays a copy")
    transports = ArrayField(models.CharField(max_length=16), default=list, blank=True)
    last_used_at = models.DateTimeField(null=True, blank=True)

    privacy = Privacy(
        owners=("user",),
        personal={
            "user": "whose it is",
            "name": "so that you know it again",
            "transports": "to ask the right device",
            "last_used_at": "so that you notice a use that was not yours",
        },
        secret={
            "credential_id": "to know the device again",
            "public_key": "to check its signature",
            "sign_count": "to notice a copy",
        },
        kept=WITH_ACCOUNT,
        seen_by="you",
    )

    def __str__(self) -> str:
        return str(self.pk)


class Ceremony(BaseModel):
    """A question to a passkey, answered at most once, within five minutes."""

    kind = models.CharField(max_length=16, choices=CeremonyKind)
    user = models.ForeignKey(User, on_delete=models.CASCADE, null=True, related_name="+")
    state = models.JSONField(help_text="the random challenge and what the answer must fulfil; no secret")
    expires_at = models.DateTimeField(db_index=True)
    used_at = models.DateTimeField(null=True, blank=True)

    privacy = Privacy(
        owners=("user",),
        personal={"user": "whose passkey is asked"},
        secret={"state": "what the answer must fulfil"},
        plain=("kind", "expires_at", "used_at"),
        kept="ceremonies",
        seen_by="nobody",
    )

    def __str__(self) -> str:
        return f"{self.kind} {self.pk}"
