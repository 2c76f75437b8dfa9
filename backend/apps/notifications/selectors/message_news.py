"""Who is told what about messages. Their notices are about the application, and are forgotten with it."""

from uuid import UUID

from django.db.models import QuerySet

from apps.messaging.enums import MessageSide
from apps.messaging.models import Conversation, Message, ReadMark
from apps.notifications.enums import Kind
from apps.notifications.selectors.news import News, list_candidate_of, list_deciders_of
from apps.users.models import User


def get_message_news(*, message_id: UUID) -> News:
    """Get the notice of a message, for the other side; not for who read it already."""
    message = Message.objects.select_related("conversation__application__tenant").get(pk=message_id)
    conversation = message.conversation
    readers = _side_of(conversation, is_candidate=message.side == MessageSide.EMPLOYER)
    marks = ReadMark.objects.filter(conversation=conversation, position__gte=message.position)
    return News(
        kind=Kind.NEW_MESSAGE,
        recipients=readers.exclude(pk__in=marks.values("user_id")),
        about_id=conversation.application_id,
    )


def list_agreement_news(*, conversation_id: UUID) -> list[News]:
    """List the notices for both sides that they may see each other's contact details now."""
    conversation = Conversation.objects.select_related("application__tenant").get(pk=conversation_id)
    return [
        News(
            kind=Kind.CONTACT_AGREED,
            recipients=_side_of(conversation, is_candidate=is_candidate),
            about_id=conversation.application_id,
        )
        for is_candidate in (True, False)
    ]


def _side_of(conversation: Conversation, *, is_candidate: bool) -> QuerySet[User]:
    application = conversation.application
    return list_candidate_of(application) if is_candidate else list_deciders_of(application)
