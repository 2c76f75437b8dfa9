"""Conversations and messages."""

import factory
from django.utils import timezone
from factory.django import DjangoModelFactory

from apps.messaging.enums import MessageSide, ReportReason
from apps.messaging.models import (
    Agreement,
    Block,
    Conversation,
    Message,
    MessageAttachment,
    MessageReport,
    ReadMark,
    Reveal,
)
from tests.factories.applications import ApplicationFactory
from tests.factories.documents import DocumentFactory
from tests.factories.users import UserFactory


class ConversationFactory(DjangoModelFactory):
    """Nobody has written yet; a trait of the application's status' name makes its application so."""

    class Meta:
        model = Conversation

    class Params:
        status = "submitted"

    application = factory.SubFactory(ApplicationFactory, status=factory.SelfAttribute("..status"))
    tenant = factory.SelfAttribute("application.tenant")
    applicant = factory.SelfAttribute("application.applicant")
    active_at = factory.LazyFunction(timezone.now)


class MessageFactory(DjangoModelFactory):
    """The candidate's next message. It moves its conversation on, as sending does."""

    class Meta:
        model = Message

    conversation = factory.SubFactory(ConversationFactory)
    side = MessageSide.CANDIDATE
    sender = factory.SelfAttribute("conversation.applicant")
    text = "I can start on Monday."
    position = factory.LazyAttribute(lambda message: message.conversation.last_position + 1)
    change = factory.LazyAttribute(lambda message: message.conversation.change + 1)
    client_key = factory.Sequence("key-{}".format)

    @classmethod
    def _create(cls, model_class, *args, **kwargs):
        message = super()._create(model_class, *args, **kwargs)
        conversation = message.conversation
        conversation.last_position, conversation.change = message.position, message.change
        setattr(conversation, f"last_of_{message.side}", message.position)
        conversation.save()
        return message


class MessageAttachmentFactory(DjangoModelFactory):
    """A file of the sender that went along."""

    class Meta:
        model = MessageAttachment

    message = factory.SubFactory(MessageFactory)
    document = factory.SubFactory(DocumentFactory, owner=factory.SelfAttribute("..message.sender"))


class ReadMarkFactory(DjangoModelFactory):
    """The candidate read the first message."""

    class Meta:
        model = ReadMark

    conversation = factory.SubFactory(ConversationFactory)
    user = factory.SelfAttribute("conversation.applicant")
    side = MessageSide.CANDIDATE
    position = 1


class BlockFactory(DjangoModelFactory):
    """The candidate wants no more messages."""

    class Meta:
        model = Block

    conversation = factory.SubFactory(ConversationFactory)
    side = MessageSide.CANDIDATE


class AgreementFactory(DjangoModelFactory):
    """The candidate wants to share contact details."""

    class Meta:
        model = Agreement

    conversation = factory.SubFactory(ConversationFactory)
    side = MessageSide.CANDIDATE


class RevealFactory(DjangoModelFactory):
    """The organization looked at what the candidate's message hides."""

    class Meta:
        model = Reveal

    message = factory.SubFactory(MessageFactory)
    side = MessageSide.EMPLOYER


class MessageReportFactory(DjangoModelFactory):
    """Somebody says that a message is not right."""

    class Meta:
        model = MessageReport

    message = factory.SubFactory(MessageFactory)
    reporter = factory.SubFactory(UserFactory)
    side = MessageSide.EMPLOYER
    reason = ReportReason.SCAM
    words = factory.SelfAttribute("message.text")
