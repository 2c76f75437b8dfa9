"""What notices say about messages: never a word of the message itself."""

from uuid import UUID

from apps.messaging.models import Conversation
from apps.notifications.services.facts.applications import application_facts
from apps.notifications.services.links import link_to

Facts = dict[str, str]


def conversation_facts(application_id: UUID) -> Facts | None:
    """Name the job and the employer, and lead to the conversation; None if it is gone."""
    conversation = Conversation.objects.filter(application=application_id).first()
    facts = application_facts(application_id) if conversation else None
    return {**facts, "link": link_to(f"messages/{conversation.pk}/")} if facts and conversation else None
