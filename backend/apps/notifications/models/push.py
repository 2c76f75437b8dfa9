"""Which browsers want to be told."""

from django.db import models

from apps.core.models import BaseModel
from apps.core.models.privacy import WITH_ACCOUNT, Privacy
from apps.users.models import Session, User


class PushSubscription(BaseModel):
    """A browser whose user said yes. It ends with the sign-in it was made in, so that nobody else reads the notices.

    A browser has one address, whoever uses it: it belongs to who said yes last.
    """

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="push_subscriptions")
    session = models.ForeignKey(Session, on_delete=models.SET_NULL, null=True, related_name="+")
    endpoint = models.TextField(help_text="where the browser's maker takes messages for it: a secret")
    endpoint_hash = models.CharField(max_length=64, unique=True, help_text="SHA-256")
    p256dh = models.CharField(max_length=128, help_text="the browser's public key")
    auth = models.CharField(max_length=64, help_text="a secret shared with the browser")
    device = models.CharField(max_length=80, blank=True, help_text="browser and system, as we show it")

    privacy = Privacy(
        owners=("user",),
        personal={
            "user": "whose browser it is",
            "session": "to end with your sign-in there",
            "device": "to let you tell your devices apart",
        },
        secret={
            "endpoint": "to reach your browser",
            "endpoint_hash": "to know it again",
            "p256dh": "so that only your browser can read it",
            "auth": "so that only your browser can read it",
        },
        kept=WITH_ACCOUNT,
        seen_by="you",
    )

    def __str__(self) -> str:
        return str(self.pk)
