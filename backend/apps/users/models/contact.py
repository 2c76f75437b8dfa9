"""Other ways to know and to reach a person."""

from django.db import models
from phonenumber_field.modelfields import PhoneNumberField

from apps.core.models import BaseModel
from apps.core.models.privacy import WITH_ACCOUNT, Privacy
from apps.users.models.user import User


class Phone(BaseModel):
    """A phone number that its owner proved with a code; workers need none."""

    user = models.OneToOneField(User, on_delete=models.CASCADE, related_name="phone")
    number = PhoneNumberField(help_text="E.164")
    verified_at = models.DateTimeField()

    privacy = Privacy(
        owners=("user",),
        personal={
            "user": "whose it is",
            "number": "to reach you",
            "verified_at": "only a proven number counts",
        },
        kept=WITH_ACCOUNT,
        seen_by="you",
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["number"], name="users_phone_has_one_owner"),
        ]

    def __str__(self) -> str:
        return str(self.pk)


class PhoneChallenge(BaseModel):
    """A code on its way to a phone; five tries, ten minutes, once."""

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="phone_challenges")
    number = PhoneNumberField(help_text="E.164")
    code_hash = models.CharField(max_length=64, blank=True, help_text="HMAC-SHA-256 with the secret key")
    tries = models.PositiveSmallIntegerField(default=0)
    expires_at = models.DateTimeField(db_index=True)
    used_at = models.DateTimeField(null=True, blank=True)

    privacy = Privacy(
        owners=("user",),
        personal={"user": "whose number it may be", "number": "where the code goes"},
        secret={"code_hash": "to compare, as a hash"},
        plain=("tries", "expires_at", "used_at"),
        kept="phone_challenges",
        seen_by="nobody",
    )

    def __str__(self) -> str:
        return str(self.pk)


class ExternalIdentity(BaseModel):
    """Who somebody is at another issuer of identities (OpenID Connect: `iss` and `sub`)."""

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="external_identities")
    provider = models.SlugField(max_length=32)
    subject = models.CharField(max_length=255)

    privacy = Privacy(
        owners=("user",),
        personal={
            "user": "who signs in with it",
            "provider": "where your other account is",
            "subject": "who you are there",
        },
        kept=WITH_ACCOUNT,
        seen_by="you",
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["provider", "subject"], name="users_external_subject_once"),
        ]

    def __str__(self) -> str:
        return f"{self.provider} {self.pk}"
