"""What a person shows besides the first proof: an authenticator app, or codes on paper."""

from django.db import models
from django.db.models import Q
from django.utils import timezone

from apps.core.models import BaseModel
from apps.core.models.privacy import WITH_ACCOUNT, Privacy
from apps.users.enums import SignInMethod
from apps.users.models.user import User


class Authenticator(BaseModel):
    """An authenticator app that shows a new code every 30 seconds (TOTP, RFC 6238).

    The secret is encrypted with a key that is not in the database. `last_step` is the time step of the last code that
    was taken: no code works twice.
    """

    user = models.OneToOneField(User, on_delete=models.CASCADE, related_name="authenticator")
    secret = models.TextField(help_text="encrypted")
    confirmed_at = models.DateTimeField(null=True, blank=True, help_text="empty until a first code was right")
    last_step = models.BigIntegerField(default=0)

    privacy = Privacy(
        owners=("user",),
        personal={"user": "whose it is"},
        secret={
            "secret": "to compare codes, encrypted",
            "last_step": "so that no code works twice",
        },  # nosec B105  # a purpose, no password
        plain=("confirmed_at",),
        kept=WITH_ACCOUNT,
        seen_by="nobody",
    )

    def __str__(self) -> str:
        return str(self.pk)


class RecoveryCode(BaseModel):
    """A code on paper for the day the phone is lost; works once."""

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="recovery_codes")
    code_hash = models.CharField(max_length=64, help_text="HMAC-SHA-256 with the secret key")
    used_at = models.DateTimeField(null=True, blank=True)

    privacy = Privacy(
        owners=("user",),
        personal={"user": "whose it is"},
        secret={"code_hash": "to compare, as a hash"},
        plain=("used_at",),
        kept=WITH_ACCOUNT,
        seen_by="nobody",
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["user", "code_hash"], name="users_recovery_code_once_per_user")
        ]

    def __str__(self) -> str:
        return str(self.pk)


class SecondStep(BaseModel):
    """Somebody showed the first proof and still owes the second; for five minutes."""

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="second_steps")
    method = models.CharField(max_length=16, choices=SignInMethod)
    token_hash = models.CharField(max_length=64, unique=True, help_text="SHA-256")
    tries = models.PositiveSmallIntegerField(default=0)
    expires_at = models.DateTimeField(db_index=True)
    used_at = models.DateTimeField(null=True, blank=True)

    privacy = Privacy(
        owners=("user",),
        personal={"user": "who signs in"},
        secret={"token_hash": "to know the caller again, as a hash"},  # nosec B105  # a purpose, no password
        plain=("method", "tries", "expires_at", "used_at"),
        kept="second_steps",
        seen_by="nobody",
    )

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(tries__lte=5), name="users_second_step_at_most_5_tries"),
        ]

    def __str__(self) -> str:
        return str(self.pk)

    @property
    def is_open(self) -> bool:
        """Whether it still waits for the second proof."""
        return self.used_at is None and timezone.now() < self.expires_at
