"""Where somebody reads Telegram."""

from django.db import models

from apps.core.models import BaseModel
from apps.core.models.privacy import WITH_ACCOUNT, Privacy
from apps.users.models import User


class TelegramChat(BaseModel):
    """The chat of one person with our bot. A chat belongs to who linked it last, and to nobody else."""

    user = models.OneToOneField(User, on_delete=models.CASCADE, related_name="telegram_chat")
    chat_id = models.BigIntegerField(unique=True, help_text="Telegram's number of the chat")

    privacy = Privacy(
        owners=("user",),
        personal={"user": "whose chat it is", "chat_id": "to write to you on Telegram"},
        kept=WITH_ACCOUNT,
        seen_by="you (that there is one)",
    )

    def __str__(self) -> str:
        return str(self.pk)


class TelegramTicket(BaseModel):
    """The secret of one deep link: whoever presses Start behind it links their chat. It works once."""

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="telegram_tickets")
    token_hash = models.CharField(max_length=64, unique=True, help_text="SHA-256")
    expires_at = models.DateTimeField(db_index=True)
    used_at = models.DateTimeField(null=True, blank=True)

    privacy = Privacy(
        owners=("user",),
        personal={"user": "whose chat will be linked"},
        secret={"token_hash": "to link once, as a hash"},  # nosec B105  # a purpose, no password
        plain=("expires_at", "used_at"),
        kept="telegram_tickets",
        seen_by="nobody",
    )

    def __str__(self) -> str:
        return str(self.pk)
