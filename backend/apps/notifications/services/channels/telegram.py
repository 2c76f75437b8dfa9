"""By Telegram."""

from apps.core.services import acting_as_system
from apps.notifications.clients import telegram as client
from apps.notifications.clients.outcome import Refused
from apps.notifications.models import Delivery, TelegramChat
from apps.notifications.services.letter import Letter
from apps.notifications.services.telegram import drop_chat
from apps.users.models import User

LONGEST = 3500  # characters of the text, so that the link behind it is never cut


def reach(recipient: User) -> bool:
    """Who linked a chat."""
    return TelegramChat.objects.filter(user=recipient).exists()


def send(letter: Letter, delivery: Delivery, recipient: User | None) -> None:
    """Write to the chat; one that takes nothing any more is forgotten, and its owner told elsewhere.

    Telegram knows no way to notice a repetition, so after an unknown outcome the same message may come twice.
    """
    with acting_as_system(reason="notifications.telegram"):
        chat = TelegramChat.objects.filter(user=recipient).first()
    if chat is None:
        raise Refused("no chat is linked")
    try:
        client.send_message(chat_id=chat.chat_id, text=write_message(letter))
    except client.ChatGone:
        drop_chat(chat_id=chat.chat_id)
        raise


def write_message(letter: Letter) -> str:
    """The subject, what stands between greeting and signature, and the link at the end."""
    blocks = [block for block in letter.body if block.strip() != letter.link]
    text = "\n\n".join([letter.subject, *blocks])
    text = text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"
    return f"{text}\n\n{letter.link}" if letter.link else text
