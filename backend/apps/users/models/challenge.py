"""A question to the owner of an e-mail address."""

from django.db import models

from apps.core.models import BaseModel
from apps.core.models.privacy import Privacy
from apps.users.enums import ChallengeKind
from apps.users.models.user import User


class Challenge(BaseModel):
    """Somebody says that an address is theirs; a token or code that went there by mail proves it, once.

    Written for unknown addresses too, so that asking says nothing about who has an account; where only an address is
    known, `user` is found when the mail is made. The secrets are made then as well (`services.arm_challenge`); until
    that moment no token and no code fits.
    """

    kind = models.CharField(max_length=24, choices=ChallengeKind)
    user = models.ForeignKey(User, on_delete=models.CASCADE, null=True, related_name="challenges")
    email = models.EmailField(max_length=254)
    token_hash = models.CharField(max_length=64, null=True, unique=True, help_text="SHA-256")  # noqa: DJ001
    code_hash = models.CharField(max_length=64, blank=True, help_text="HMAC-SHA-256 with the secret key")
    nonce_hash = models.CharField(  # noqa: DJ001  null, because several rows without one must not collide
        max_length=64, null=True, unique=True, help_text="SHA-256 of what only the asking browser knows"
    )
    password = models.CharField(
        max_length=128, blank=True, help_text="the hash that the registration chose, until it is proven"
    )
    chosen = models.JSONField(
        default=dict,
        blank=True,
        help_text="name, type and language that the registration chose, until it is proven",
    )
    tries = models.PositiveSmallIntegerField(default=0, help_text="codes that were tried")
    expires_at = models.DateTimeField(db_index=True)
    used_at = models.DateTimeField(null=True, blank=True)

    privacy = Privacy(
        owners=("user",),
        address="email",
        personal={
            "user": "whose proof it is",
            "email": "where the mail goes",
            "chosen": "name, type and language to be",
        },
        secret={
            "token_hash": "to know the link again, as a hash",  # nosec B105  # a purpose, no password
            "code_hash": "to know the code again, as a hash",
            "nonce_hash": "to know the asking browser again, as a hash",
            "password": "the password to be, as a hash",  # nosec B105  # a purpose, no password
        },
        plain=("kind", "tries", "expires_at", "used_at"),
        kept="challenges",
        seen_by="nobody",
    )

    def __str__(self) -> str:
        return f"{self.kind} {self.pk}"
