"""Which conversations somebody has."""

from uuid import UUID

from django.db.models import Count, F, IntegerField, OuterRef, Subquery, Value
from django.db.models.functions import Coalesce

from apps.messaging.enums import MessageSide
from apps.messaging.models import Conversation, Message, ReadMark
from apps.messaging.querysets import ConversationQuerySet, MessageQuerySet
from apps.tenants.models import Organization
from apps.users.models import User


def list_conversations_of(*, user: User, tenant: Organization | None = None) -> ConversationQuerySet:
    """List the conversations of the organization, or without one those of the candidate.

    With parties, state and newest message; `unread` counts the messages of the other side that this person has not
    read. Five queries for a page.
    """
    own = Conversation.objects.of_side(user=user, tenant=tenant)
    side = MessageSide.EMPLOYER if tenant else MessageSide.CANDIDATE
    return _with_unread(own, user, side).with_parties().with_state().with_newest()


def find_conversation(
    *, user: User, conversation_id: UUID, tenant: Organization | None = None
) -> Conversation | None:
    """Find one of these conversations, with its application and state; None if there is no such one (four queries)."""
    own = Conversation.objects.of_side(user=user, tenant=tenant)
    return own.with_application().with_state().filter(pk=conversation_id).first()


def list_conversations_with_news(*, user: User, tenant: Organization | None = None) -> ConversationQuerySet:
    """List the conversations in which the other side wrote something that this person has not read; for counting."""
    own = Conversation.objects.of_side(user=user, tenant=tenant)
    side = MessageSide.EMPLOYER if tenant else MessageSide.CANDIDATE
    theirs = "last_of_candidate" if side == MessageSide.EMPLOYER else "last_of_employer"
    with_news: ConversationQuerySet = _with_mark(own, user).filter(**{f"{theirs}__gt": F("read_position")})
    return with_news


def _with_unread(rows: ConversationQuerySet, user: User, side: MessageSide) -> ConversationQuerySet:
    counted = _unread_by(side).order_by().values("conversation").annotate(number=Count("pk")).values("number")
    number = Coalesce(Subquery(counted), Value(0), output_field=IntegerField())
    with_number: ConversationQuerySet = _with_mark(rows, user).annotate(unread=number)
    return with_number


def _with_mark(rows: ConversationQuerySet, user: User) -> ConversationQuerySet:
    marks = ReadMark.objects.filter(conversation=OuterRef("pk"), user=user).values("position")
    position = Coalesce(Subquery(marks), Value(0), output_field=IntegerField())
    with_mark: ConversationQuerySet = rows.annotate(read_position=position)
    return with_mark


def _unread_by(side: MessageSide) -> MessageQuerySet:
    theirs: MessageQuerySet = Message.objects.exclude(side=side)
    return theirs.filter(conversation=OuterRef("pk"), position__gt=OuterRef("read_position"))
