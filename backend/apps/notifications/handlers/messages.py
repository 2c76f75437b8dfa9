"""Facts about messages become notices."""

from apps.core.events import subscribe
from apps.messaging.events import ContactAgreed, ConversationRead, MessageSent
from apps.notifications import selectors, services
from apps.notifications.handlers.telling import tell


@subscribe(MessageSent)
def tell_of_message(event: MessageSent) -> None:
    """Tell the other side, unless they read it already."""
    tell(event, selectors.get_message_news(message_id=event.message_id))


@subscribe(ContactAgreed)
def tell_of_agreement(event: ContactAgreed) -> None:
    """Tell both sides that they may see each other's contact details."""
    tell(event, *selectors.list_agreement_news(conversation_id=event.conversation_id))


@subscribe(ConversationRead)
def take_message_off_list(event: ConversationRead) -> None:
    """Count the notice of messages as read when they are."""
    services.mark_conversation_read(conversation_id=event.conversation_id, user_id=event.user_id)
