"""Many messages are one notice, and a mail only for who does not read them."""

from datetime import timedelta

import pytest
from django.utils import timezone

from apps.core import events
from apps.core.tasks import deliver
from apps.messaging.enums import MessageSide
from apps.messaging.events import ContactAgreed, MessageSent
from apps.messaging.models import Conversation, Message
from apps.messaging.services import mark_read
from apps.notifications.enums import Channel, DeliveryStatus, Kind
from apps.notifications.models import Delivery, Notice
from tests.factories.messaging import ConversationFactory, MessageFactory
from tests.factories.notifications import DeliveryFactory
from tests.factories.tenants import MembershipFactory
from tests.notifications.waiting import run_events, waiting

pytestmark = pytest.mark.django_db
MAIL = "notifications.send_mail"


@pytest.fixture
def conversation() -> Conversation:
    made: Conversation = ConversationFactory()
    return made


def write(conversation: Conversation, side: MessageSide = MessageSide.EMPLOYER) -> Message:
    message: Message = MessageFactory(conversation=conversation, side=side)
    events.publish(MessageSent(message_id=message.pk, conversation_id=conversation.pk))
    run_events()
    return message


def read(conversation: Conversation) -> None:
    mark_read(
        conversation=conversation,
        reader=conversation.applicant,
        side=MessageSide.CANDIDATE,
        position=conversation.last_position,
    )
    run_events()


def test_messages_are_one_notice_until_they_are_read(conversation, settings):
    settings.PUBLIC_URL = "https://safejob.example"
    for _ in range(3):
        write(conversation)
    read(conversation)
    write(conversation)

    newest, oldest = Notice.objects.order_by("-id")
    assert (oldest.times, oldest.is_read, newest.times, newest.is_read) == (3, True, 1, False)
    assert newest.about_id == conversation.application_id
    assert newest.path == f"/messages/{conversation.pk}/"


def test_one_side_is_told_of_what_the_other_wrote(conversation):
    recruiter = MembershipFactory(organization=conversation.tenant).user

    write(conversation, side=MessageSide.CANDIDATE)

    assert Notice.objects.get().recipient == recruiter


def test_who_read_it_before_we_heard_of_it_is_told_nothing(conversation):
    message = MessageFactory(conversation=conversation, side=MessageSide.EMPLOYER)
    read(conversation)

    events.publish(MessageSent(message_id=message.pk, conversation_id=conversation.pk))
    run_events()

    assert not Notice.objects.exists()
    assert waiting(MAIL) == []


def test_reading_the_older_ones_leaves_the_notice(conversation):
    write(conversation)
    position = conversation.last_position
    write(conversation)

    mark_read(
        conversation=conversation,
        reader=conversation.applicant,
        side=MessageSide.CANDIDATE,
        position=position,
    )
    run_events()

    assert not Notice.objects.get().is_read


def test_mail_waits_five_minutes_and_comes_once_for_many_messages(conversation, run_jobs, mailoutbox):
    begun = timezone.now()
    for _ in range(3):
        write(conversation)

    ((_, when),) = waiting(MAIL)
    assert timedelta(minutes=5) <= when - begun < timedelta(minutes=6)

    run_jobs()
    (mail,) = mailoutbox
    assert mail.to == [conversation.applicant.email]
    assert conversation.application.job.title in mail.subject
    assert "I can start on Monday." not in mail.body, "what is written stays on the site"


def test_mail_does_not_come_when_they_are_read_meanwhile(conversation, run_jobs, mailoutbox):
    write(conversation)
    read(conversation)

    run_jobs()

    assert mailoutbox == []
    assert not Delivery.objects.exists()


def test_what_comes_after_reading_is_mailed_once_and_later(conversation, run_jobs, mailoutbox):
    write(conversation)
    read(conversation)
    write(conversation)

    run_jobs()

    assert len(mailoutbox) == 1, "the errand of the first message found it read"


def test_next_mail_about_the_conversation_comes_an_hour_later(conversation):
    mailed = timezone.now() - timedelta(minutes=10)
    DeliveryFactory(
        recipient=conversation.applicant,
        template=Kind.NEW_MESSAGE,
        channel=Channel.EMAIL,
        about_id=conversation.application_id,
        status=DeliveryStatus.SENT,
        sent_at=mailed,
    )

    write(conversation)

    ((_, when),) = waiting(MAIL)
    assert abs(when - mailed - timedelta(hours=1)) < timedelta(seconds=1)


@pytest.mark.django_db(transaction=True)
def test_messages_at_the_same_moment_are_one_notice(at_once):
    conversation = ConversationFactory()
    messages = MessageFactory.create_batch(6, conversation=conversation, side=MessageSide.EMPLOYER)
    for message in messages:
        events.publish(MessageSent(message_id=message.pk, conversation_id=conversation.pk))
    jobs = [job for job, _ in waiting("core.deliver") if job["handler"].startswith("apps.notifications.")]

    results = at_once(lambda index: _hear(jobs[index]), 6)

    assert results == [None] * 6
    assert Notice.objects.get().times == 6
    assert len(waiting(MAIL)) == 1


def _hear(arguments) -> None:
    deliver(**arguments)


def test_both_sides_hear_that_contact_may_be_seen(conversation):
    recruiter = MembershipFactory(organization=conversation.tenant).user

    events.publish(ContactAgreed(conversation_id=conversation.pk))
    run_events()

    told = Notice.objects.filter(kind=Kind.CONTACT_AGREED)
    assert {notice.recipient for notice in told} == {recruiter, conversation.applicant}
