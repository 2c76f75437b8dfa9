"""Passkeys (WebAuthn Level 3)."""

from django.contrib.postgres.fields import ArrayField
from django.db import models

from apps.core.models import BaseModel
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

    def __str__(self) -> str:
        return str(self.pk)


class Ceremony(BaseModel):
    """A question to a passkey, answered at most once, within five minutes."""

    kind = models.CharField(max_length=16, choices=CeremonyKind)
    user = models.ForeignKey(User, on_delete=models.CASCADE, null=True, related_name="+")
    state = models.JSONField(help_text="the random challenge and what the answer must fulfil; no secret")
    expires_at = models.DateTimeField(db_index=True)
    used_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return f"{self.kind} {self.pk}"
