"""The end of a link, by its owner or by Telegram."""

from apps.core.events import publish
from apps.core.services import acting_as_system, record_audit
from apps.notifications.events import TelegramLost
from apps.notifications.models import TelegramChat
from apps.users.models import User


def unlink_telegram(*, user: User) -> None:
    """Write to this person on Telegram no more; if there is no link, nothing happens."""
    for chat in TelegramChat.objects.filter(user=user):
        record_audit(actor=user, action="notifications.unlink_telegram", subject=chat)
        chat.delete()


def drop_chat(*, chat_id: int, by_reader: bool = False) -> User | None:
    """Forget a chat that takes nothing any more, and tell its owner elsewhere; None if nobody had linked it.

    :param by_reader: they wrote so in the chat itself, so nobody has to tell them
    """
    with acting_as_system(reason="notifications.drop_chat"):
        chat = TelegramChat.objects.select_related("user").filter(chat_id=chat_id).first()
        if chat is None:
            return None
        owner = chat.user
        record_audit(actor=owner if by_reader else None, action="notifications.drop_telegram", subject=chat)
        chat.delete()
        if not by_reader:
            publish(TelegramLost(user_id=owner.pk))
        return owner
