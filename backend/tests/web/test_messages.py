"""The pages of conversations, without scripts."""

import pytest
from django.test import Client

from apps.messaging.enums import MessageSide
from apps.messaging.models import Conversation, Message, ReadMark
from apps.messaging.services import open_conversation, send_message
from tests.factories.applications import ApplicationFactory
from tests.factories.tenants import MembershipFactory
from tests.factories.users import UserFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def conversation() -> Conversation:
    """A conversation with a first message of the candidate."""
    application = ApplicationFactory(invited=True)
    opened = open_conversation(application=application, side=MessageSide.CANDIDATE)
    write(opened, "May I bring my dog?", key="first")
    return opened


@pytest.fixture
def recruiter(conversation):
    """Somebody who decides on applications there."""
    return MembershipFactory(organization=conversation.tenant, recruiter=True).user


def write(conversation, text, *, key):
    """Write as the candidate."""
    return send_message(
        conversation=conversation,
        sender=conversation.applicant,
        side=MessageSide.CANDIDATE,
        text=text,
        client_key=key,
    )


def browser_of(user):
    """A browser in which somebody is signed in."""
    client = Client()
    client.force_login(user)
    return client


def address(conversation):
    """The page of a conversation."""
    return f"/messages/{conversation.pk}/"


def test_list_names_the_other_side_and_what_is_new(conversation, recruiter):
    theirs = browser_of(recruiter).get("/messages/")
    own = browser_of(conversation.applicant).get("/messages/")

    assert "1 new" in theirs.text
    assert "May I bring my dog?" in theirs.text
    assert "1 new" not in own.text
    employer = conversation.application.job.employer
    assert (employer.trade_name or employer.legal_name) in own.text


def test_who_works_nowhere_yet_is_led_to_the_jobs():
    page = browser_of(UserFactory()).get("/messages/")

    assert '<a class="button" href="/jobs/">Search jobs</a>' in page.text


def test_who_is_not_invited_yet_is_called_as_on_the_board():
    application = ApplicationFactory()
    opened = open_conversation(application=application, side=MessageSide.CANDIDATE)
    browser = browser_of(MembershipFactory(organization=opened.tenant, recruiter=True).user)
    name = f"Applicant {application.pk.hex[-4:].upper()}"

    assert name in browser.get("/messages/").text
    assert f"<h1>{name}</h1>" in browser.get(address(opened)).text


def test_reading_the_page_marks_as_read(conversation, recruiter):
    browser_of(recruiter).get(address(conversation))

    assert ReadMark.objects.get(user=recruiter).position == 1
    assert (
        "The other side has read your last message."
        in browser_of(conversation.applicant).get(address(conversation)).text
    )


def test_page_shows_each_message_once(conversation, recruiter):
    page = browser_of(recruiter).get(address(conversation))

    assert page.text.count("May I bring my dog?") == 1


def test_form_sends_a_message_once(conversation, recruiter):
    browser = browser_of(recruiter)
    said = {"text": "Yes, you may.", "client_key": "k1"}

    answers = [browser.post(address(conversation), said) for _ in range(2)]

    assert [answer.status_code for answer in answers] == [302, 302]
    assert answers[0]["Location"].endswith("#end")
    assert Message.objects.filter(side="employer").count() == 1
    assert "Yes, you may." in browser_of(conversation.applicant).get(address(conversation)).text


def test_markup_is_shown_as_text(conversation, recruiter):
    Message.objects.update(text="<script>alert(1)</script>")

    page = browser_of(recruiter).get(address(conversation))

    assert "<script>alert(1)" not in page.text
    assert "&lt;script&gt;alert(1)" in page.text


def test_nothing_but_the_thread_says_what_was_written(conversation, recruiter):
    page = browser_of(recruiter).get(address(conversation)).text

    assert page.count("May I bring my dog?") == 1


def test_hidden_number_comes_with_a_warning(conversation, recruiter):
    write(conversation, "Call 06 12345678", key="second")

    page = browser_of(recruiter).get(address(conversation)).text

    assert "12345678" not in page
    assert "We hid contact or bank details in a message." in page


def test_refusal_stands_on_the_page_and_keeps_the_words(conversation, recruiter):
    conversation.application.status = "withdrawn"
    conversation.application.save()

    page = browser_of(recruiter).post(address(conversation), {"text": "Still there?", "client_key": "k"})

    assert page.status_code == 409
    assert "This application has ended." in page.text
    assert "Still there?" in page.text


def test_earlier_messages_are_a_page_away(conversation, recruiter, settings):
    settings.MESSAGES_PER_MINUTE = 100
    for number in range(60):
        write(conversation, f"message number {number}.", key=str(number))
    browser = browser_of(recruiter)

    newest = browser.get(address(conversation)).text
    earlier = browser.get(address(conversation) + "?before=12").text

    assert "message number 59." in newest
    assert "May I bring my dog?" not in newest
    assert "?before=12" in newest
    assert "May I bring my dog?" in earlier
    assert "message number 59." not in earlier


@pytest.mark.parametrize("who", ["stranger", "other candidate", "other member", "staff"])
def test_conversation_of_others_is_not_there(conversation, who):
    if who == "stranger":
        assert Client().get(address(conversation)).status_code == 302
        return
    users = {
        "other candidate": lambda: ApplicationFactory().applicant,
        "other member": lambda: MembershipFactory().user,
        "staff": lambda: UserFactory(superuser=True),
    }
    browser = browser_of(users[who]())

    assert browser.get(address(conversation)).status_code == 404
    assert browser.post(address(conversation), {"text": "x", "client_key": "x"}).status_code == 404
    assert "dog" not in browser.get("/messages/").text


def test_viewer_reads_and_is_told_why_not_to_write(conversation):
    viewer = browser_of(MembershipFactory(organization=conversation.tenant, viewer=True).user)

    assert "May I bring my dog?" in viewer.get(address(conversation)).text
    refused = viewer.post(address(conversation), {"text": "x", "client_key": "x"})
    assert refused.status_code == 403
    assert "You can read this conversation." in refused.text


def test_page_may_open_its_socket_and_nothing_else(conversation, recruiter, settings):
    browser = browser_of(recruiter)

    same = browser.get(address(conversation)).headers["Content-Security-Policy"]
    settings.WEBSOCKET_URL = "ws://127.0.0.1:8001"
    other = browser.get(address(conversation)).headers["Content-Security-Policy"]

    assert "connect-src 'self';" in same + ";"
    assert "connect-src 'self' ws://127.0.0.1:8001" in other
