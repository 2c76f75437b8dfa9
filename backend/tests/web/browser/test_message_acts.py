"""What people do in a conversation, in real browsers: with a script and without, by keyboard, on a telephone."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.conf import settings as django_settings
from django.test import Client
from django.utils import timezone
from playwright.sync_api import Page, expect

from apps.documents.models import Document
from apps.messaging.enums import MessageSide
from apps.messaging.models import Block, Conversation, Message, MessageReport, Reveal
from apps.messaging.services import agree_to_contact, send_message
from tests.factories.documents import PDF
from tests.factories.messaging import ConversationFactory
from tests.factories.tenants import MembershipFactory
from tests.users.sockets.process import Process, running

pytestmark = [pytest.mark.slow, pytest.mark.django_db(transaction=True)]
PHONE = {"width": 360, "height": 740}
NUMBER = "06 12345678"


@pytest.fixture
def sockets(site: str, tmp_path: Path, settings) -> Iterator[Process]:
    """The process of the sockets, and pages that know where it is."""
    with running(tmp_path / "sockets.log", PUBLIC_URL=site) as process:
        settings.WEBSOCKET_URL = f"ws://127.0.0.1:{process.port}"
        yield process


@pytest.fixture
def conversation(site: str, settings, tmp_path: Path) -> Conversation:
    """A conversation after an accepted offer, in which the candidate wrote a telephone number."""
    settings.MEDIA_ROOT = tmp_path / "media"
    made = ConversationFactory(status="accepted")
    MembershipFactory(organization=made.tenant, recruiter=True)
    say(made, f"Call {NUMBER}", MessageSide.CANDIDATE)
    return made


@pytest.fixture
def enter(new_browser, site, conversation) -> Callable[..., Page]:
    """Open the conversation in a browser of its own, signed in."""

    def run(user, **options) -> Page:
        page = new_browser(**options)
        client = Client()
        client.force_login(user)
        name = django_settings.SESSION_COOKIE_NAME
        page.context.add_cookies([{"name": name, "value": client.cookies[name].value, "url": site}])
        page.goto(f"/messages/{conversation.pk}/")
        return page

    return run


def say(conversation: Conversation, text: str, side: MessageSide) -> Message:
    """Send a message for one of the sides."""
    sender = conversation.applicant if side == MessageSide.CANDIDATE else recruiter_of(conversation)
    return send_message(conversation=conversation, sender=sender, side=side, text=text, client_key=text[:9])


def recruiter_of(conversation: Conversation):
    """Who writes for the organization."""
    return conversation.tenant.members.get()


def press(page: Page, name: str) -> None:
    """Come to a control with the Tab key alone, and press it with Enter."""
    wanted = page.locator("a, button, summary").filter(has_text=name, visible=True).first
    expect(wanted).to_be_visible()
    for _ in range(80):
        page.keyboard.press("Tab")
        if wanted.evaluate("node => node === document.activeElement"):
            page.keyboard.press("Enter")
            return
    pytest.fail(f"The Tab key does not come to {name!r}.")


def test_keyboard_blocks_and_reports_without_a_script(enter, conversation):
    page = enter(recruiter_of(conversation), java_script_enabled=False)

    page.locator("summary").filter(has_text="Block messages").press("Enter")
    page.get_by_role("button", name="Block messages now").press("Enter")
    expect(page.get_by_role("status").first).to_contain_text("Messages are blocked here.")
    assert Block.objects.get().side == MessageSide.EMPLOYER
    page.get_by_role("button", name="Allow messages again").press("Enter")
    expect(page.get_by_role("status").first).to_contain_text("You took the block back.")
    assert not Block.objects.exists()

    page.get_by_role("link", name="Report", exact=True).press("Enter")
    page.get_by_label("They want to talk somewhere else").press("Space")
    page.get_by_label("Tell us more").fill("Only by telephone.")
    page.get_by_role("button", name="Report this message").press("Enter")
    number = MessageReport.objects.get().pk.hex[-8:].upper()
    expect(page.get_by_role("status").first).to_contain_text(f"number {number}")


def test_tab_key_comes_to_everything(sockets, enter, conversation):
    page = enter(recruiter_of(conversation))

    press(page, "Block messages")
    press(page, "Block messages now")
    expect(page.get_by_role("button", name="Allow messages again")).to_be_visible()
    press(page, "Report")
    expect(page.get_by_role("heading", name="Report a message")).to_be_visible()


def test_other_side_sees_the_block_at_once(sockets, enter, conversation):
    candidate, recruiter = enter(conversation.applicant), enter(recruiter_of(conversation))
    expect(candidate.get_by_label("Your message")).to_be_visible()

    recruiter.locator("summary").filter(has_text="Block messages").click()
    recruiter.get_by_role("button", name="Block messages now").click()

    expect(candidate.locator("#closed")).to_be_visible()
    expect(candidate.get_by_label("Your message")).to_be_hidden()
    expect(candidate.get_by_role("button", name="Allow messages again")).to_be_hidden()
    recruiter.get_by_role("button", name="Allow messages again").click()
    expect(candidate.get_by_label("Your message")).to_be_visible()


def test_file_is_added_checked_sent_and_downloaded(sockets, enter, conversation):
    candidate, recruiter = enter(conversation.applicant), enter(recruiter_of(conversation))
    candidate.get_by_label("Your message").fill("My diploma")
    candidate.locator("summary").filter(has_text="Add a file").click()
    candidate.locator("input[type=file]").set_input_files(
        {"name": "diploma.pdf", "mimeType": "application/pdf", "buffer": PDF}
    )
    candidate.get_by_role("button", name="Add the file").click()
    expect(candidate.get_by_text("diploma.pdf: This file is being checked.")).to_be_visible()
    expect(candidate.get_by_label("Your message")).to_have_value("My diploma")

    Document.objects.update(status="ready", scanned_at=timezone.now())
    expect(candidate.get_by_label("diploma.pdf")).to_be_checked()
    candidate.get_by_role("button", name="Send").click()

    link = recruiter.get_by_role("link", name="diploma.pdf")
    with recruiter.expect_download() as download:
        link.click()
    assert Path(download.value.path()).read_bytes() == PDF
    assert Message.objects.count() == 2
    expect(candidate.get_by_label("diploma.pdf")).not_to_be_checked()


def test_hidden_number_is_shown_in_place_and_the_look_is_noted(sockets, enter, conversation):
    recruiter = enter(recruiter_of(conversation))
    expect(recruiter.locator(".words")).to_have_text("Call •••")
    expect(recruiter.locator(".reveal:visible")).to_have_count(0)

    for user, side in ((conversation.applicant, "candidate"), (recruiter_of(conversation), "employer")):
        agree_to_contact(conversation=conversation, actor=user, side=MessageSide(side))
    recruiter.get_by_role("button", name="Show what is hidden").click()

    expect(recruiter.locator(".words")).to_have_text(f"Call {NUMBER}")
    assert Reveal.objects.count() == 1


def test_own_new_message_can_be_changed(sockets, enter, conversation):
    candidate, recruiter = enter(conversation.applicant), enter(recruiter_of(conversation))
    candidate.get_by_label("Your message").fill("Helo")
    candidate.get_by_role("button", name="Send").click()
    expect(recruiter.locator(".words").last).to_have_text("Helo")

    candidate.get_by_role("link", name="Change").last.click()
    candidate.get_by_label("Your message").fill("Hello")
    candidate.get_by_role("button", name="Save").click()

    expect(recruiter.locator(".words").last).to_have_text("Hello")
    expect(recruiter.get_by_role("link", name="Change")).to_have_count(0)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_all_pages_are_for_everybody(enter, conversation, scheme):
    message = say(conversation, "x" * 200, MessageSide.EMPLOYER)
    for user, side in ((conversation.applicant, "candidate"), (recruiter_of(conversation), "employer")):
        agree_to_contact(conversation=conversation, actor=user, side=MessageSide(side))
    page = enter(recruiter_of(conversation), viewport=PHONE, color_scheme=scheme)
    for details in page.locator("details:visible").all():
        details.evaluate("node => { node.open = true }")
    is_for_everybody(page)

    page.goto(f"/messages/{conversation.pk}/{message.pk}/edit/")
    is_for_everybody(page)
    page.goto(f"/messages/{conversation.pk}/{Message.objects.get(position=1).pk}/report/")
    is_for_everybody(page)
    page.goto(f"/messages/{conversation.pk}/")
    page.locator(".reveal").evaluate("node => node.form.submit()")
    expect(page.get_by_role("heading", name="What is hidden")).to_be_visible()
    is_for_everybody(page)


def is_for_everybody(page: Page) -> None:
    """Look at it as axe does, and whether it is as wide as the telephone."""
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()
    assert not page.evaluate("document.documentElement.scrollWidth > innerWidth"), page.url
