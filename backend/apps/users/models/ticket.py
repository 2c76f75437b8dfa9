"""The way into a WebSocket."""

from django.db import models

from apps.core.models import BaseModel
from apps.core.models.privacy import Privacy
from apps.users.models.session import Session


class SocketTicket(BaseModel):
    """Opens one socket within a minute, so that no token ever stands in an address."""

    session = models.ForeignKey(Session, on_delete=models.CASCADE, related_name="+")
    token_hash = models.CharField(max_length=64, unique=True, help_text="SHA-256")
    expires_at = models.DateTimeField(db_index=True)
    used_at = models.DateTimeField(null=True, blank=True)

    privacy = Privacy(
        owners=("session__user",),
        secret={"token_hash": "to open a socket once, as a hash"},  # nosec B105  # a purpose, no password
        plain=("session", "expires_at", "used_at"),
        kept="socket_tickets",
        seen_by="nobody",
    )

    def __str__(self) -> str:
        return str(self.pk)
