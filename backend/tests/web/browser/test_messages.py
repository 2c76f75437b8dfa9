"""Two people chat in two real browsers, through the real process of the sockets."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.conf import settings as django_settings
from django.test import Client
from playwright.sync_api import expect

from apps.messaging.enums import MessageSide
from apps.messaging.models import Conversation, Message
from apps.messaging.services import open_conversation
from tests.factories.applications import ApplicationFactory
from tests.factories.tenants import MembershipFactory
from tests.users.sockets.process import Process, running

pytestmark = [pytest.mark.slow, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def sockets(site, tmp_path: Path, settings) -> Iterator[Process]:
    """The process of the sockets, and pages that know where it is."""
    with running(tmp_path / "sockets.log", PUBLIC_URL=site) as process:
        settings.WEBSOCKET_URL = f"ws://127.0.0.1:{process.port}"
        yield process


@pytest.fixture
def conversation(site) -> Conversation:
    """A conversation in which nobody wrote yet."""
    application = ApplicationFactory(invited=True)
    MembershipFactory(organization=application.tenant, recruiter=True)
    return open_conversation(application=application, side=MessageSide.CANDIDATE)


@pytest.fixture
def enter(new_browser, site, conversation):
    """Open the conversation in a browser of its own, signed in."""

    def run(user, **options):
        page = new_browser(**options)
        client = Client()
        client.force_login(user)
        name = django_settings.SESSION_COOKIE_NAME
        page.context.add_cookies([{"name": name, "value": client.cookies[name].value, "url": site}])
        page.goto(f"/messages/{conversation.pk}/")
        return page

    return run


def write(page, text):
    """Write as a person does."""
    page.get_by_label("Your message").fill(text)
    page.get_by_role("button", name="Send").click()


def words(page):
    """What stands in the thread."""
    return page.locator(".said .words")


def test_two_browsers_chat_and_one_that_was_away_has_the_same_thread_once(sockets, enter, conversation):
    candidate, recruiter = enter(conversation.applicant), enter(conversation.tenant.members.get())

    write(candidate, "Hello")
    expect(words(recruiter)).to_have_text(["Hello"])
    write(recruiter, "Good morning")
    expect(words(candidate)).to_have_text(["Hello", "Good morning"])

    candidate.context.set_offline(True)
    write(candidate, "I was in a tunnel")
    write(recruiter, "Are you there?")
    expect(words(recruiter)).to_have_text(["Hello", "Good morning", "Are you there?"])
    expect(candidate.locator(".said.waiting .words")).to_have_text("I was in a tunnel")
    candidate.context.set_offline(False)

    thread = ["Hello", "Good morning", "Are you there?", "I was in a tunnel"]
    expect(words(candidate)).to_have_text(thread)
    expect(words(recruiter)).to_have_text(thread)
    expect(candidate.locator(".said.waiting")).to_have_count(0)
    assert Message.objects.count() == 4
    recruiter.reload()
    expect(words(recruiter)).to_have_text(thread)


def test_without_the_process_of_the_sockets_the_pages_ask(site, enter, conversation, settings):
    settings.WEBSOCKET_URL = "ws://127.0.0.1:9"
    candidate, recruiter = enter(conversation.applicant), enter(conversation.tenant.members.get())

    write(candidate, "Hello")

    expect(words(recruiter)).to_have_text(["Hello"])
    expect(candidate.locator(".said.waiting")).to_have_count(0)
    assert Message.objects.count() == 1


def test_reload_keeps_what_was_being_written(sockets, enter, conversation):
    page = enter(conversation.applicant)
    page.get_by_label("Your message").fill("Half a sent")

    page.reload()

    expect(page.get_by_label("Your message")).to_have_value("Half a sent")


def test_hostile_words_stay_words(sockets, enter, conversation):
    candidate, recruiter = enter(conversation.applicant), enter(conversation.tenant.members.get())
    corpus = [
        "<img src=x onerror=alert(1)>",
        "javascript:alert(1)",
        '"><svg/onload=alert(1)>',
        "{{7*7}}${7*7}",
    ]
    dialogs = []
    recruiter.on("dialog", lambda dialog: dialogs.append(dialog.message))

    for number, text in enumerate(corpus, start=1):
        Message.objects.create(
            conversation=conversation, side="candidate", sender=conversation.applicant, text=text,
            position=number, change=number, client_key=str(number),
        )  # fmt: skip
    Conversation.objects.update(change=len(corpus), last_position=len(corpus))

    expect(words(recruiter)).to_have_text(corpus)
    assert recruiter.locator(".said img, .said svg").count() == 0
    assert dialogs == []
    candidate.reload()
    expect(words(candidate)).to_have_text(corpus)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_pages_are_for_everybody(sockets, enter, conversation, scheme):
    page = enter(
        conversation.applicant,
        viewport={"width": 360, "height": 740},
        color_scheme=scheme,
    )
    write(page, "Call me: 06 12345678")
    expect(page.locator(".said .warned")).to_contain_text("•••")

    for address in (f"/messages/{conversation.pk}/", "/messages/"):
        page.goto(address)
        found = Axe().run(page)
        assert found.violations_count == 0, found.generate_report()
        assert not page.evaluate("document.documentElement.scrollWidth > innerWidth")
