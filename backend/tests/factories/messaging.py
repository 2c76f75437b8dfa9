"""Conversations and messages."""

import factory
from django.utils import timezone
from factory.django import DjangoModelFactory

from apps.messaging.enums import MessageSide
from apps.messaging.models import Conversation, Message
from tests.factories.applications import ApplicationFactory


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
        conversation.save()
        return message
