"""A sign-in and the tokens that keep it going."""

from django.db import models
from django.utils import timezone

from apps.core.models import BaseModel
from apps.core.models.privacy import Privacy
from apps.users.enums import RevokeReason, SecondFactor, SignInMethod
from apps.users.models.user import User


class Session(BaseModel):
    """One sign-in on one device: the family of all refresh tokens that came from it.

    Every access token names its session, and each request looks here: revoking is felt at once.
    """

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="sessions")
    method = models.CharField(max_length=16, choices=SignInMethod)
    second_factor = models.CharField(max_length=16, choices=SecondFactor, blank=True)
    device = models.CharField(
        max_length=80, blank=True, help_text="browser and system, as a person names them"
    )
    network = models.CharField(max_length=43, blank=True, help_text="the address without its last part")
    last_used_at = models.DateTimeField(default=timezone.now, help_text="to a few minutes")
    proven_at = models.DateTimeField(
        null=True, blank=True, help_text="when the person last showed who they are; empty: when it began"
    )
    revoked_at = models.DateTimeField(null=True, blank=True)
    revoked_reason = models.CharField(max_length=24, choices=RevokeReason, blank=True)

    privacy = Privacy(
        owners=("user",),
        personal={
            "user": "who is signed in",
            "method": "so that you notice a sign-in that was not yours",
            "second_factor": "the same",
            "device": "the same: browser and system, no user agent",
            "network": "the same: the address without its last part",
            "last_used_at": "the same",
        },
        plain=("proven_at", "revoked_at", "revoked_reason"),
        kept="sessions",
        seen_by="you; staff can end them",
    )

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(revoked_at__isnull=True, revoked_reason="")
                | models.Q(revoked_at__isnull=False) & ~models.Q(revoked_reason=""),
                name="users_revoked_session_has_a_reason",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.method} {self.pk}"


class RefreshToken(BaseModel):
    """A refresh token, as a hash: whoever reads the table can do nothing with it."""

    session = models.ForeignKey(Session, on_delete=models.CASCADE, related_name="refresh_tokens")
    token_hash = models.CharField(max_length=64, unique=True, help_text="SHA-256")
    expires_at = models.DateTimeField(db_index=True)
    used_at = models.DateTimeField(null=True, blank=True)

    privacy = Privacy(
        owners=("session__user",),
        secret={"token_hash": "to stay signed in, as a hash"},  # nosec B105  # a purpose, no password
        plain=("session", "expires_at", "used_at"),
        kept="refresh_tokens",
        seen_by="nobody",
    )

    def __str__(self) -> str:
        return str(self.pk)
