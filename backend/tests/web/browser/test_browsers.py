"""Several browsers of one person, and what a browser may do with a page."""

import re

import pytest
from playwright.sync_api import expect

from apps.users import services
from apps.users.models import Challenge, Session

pytestmark = [pytest.mark.slow, pytest.mark.django_db(transaction=True)]


def ask_for_link(page, person):
    page.goto("/auth/sign-in/")
    page.get_by_label("E-mail address").first.fill(person.email)
    page.get_by_role("button", name="Send me a sign-in link").click()
    expect(page.get_by_role("heading", name="Look at your e-mail")).to_be_visible()
    return services.arm_challenge(challenge_id=Challenge.objects.latest("id").pk)


def test_link_signs_in_and_its_token_is_nowhere_on_the_page(page, person):
    mail = ask_for_link(page, person)

    page.goto(f"/auth/magic-link/?token={mail.token}")
    address, content = page.url, page.content()
    page.get_by_role("button", name="Sign in now").click()

    assert mail.token not in address + content
    expect(page).to_have_url(re.compile("/account/$"))


def test_link_in_a_second_browser_asks_first(page, new_browser, person):
    mail = ask_for_link(page, person)
    second = new_browser()
    second.goto(f"/auth/magic-link/?token={mail.token}")
    second.get_by_role("button", name="Sign in now").click()
    expect(second.get_by_role("heading", name="Is it you who wants to sign in?")).to_be_visible()
    assert not Session.objects.exists()

    second.get_by_role("button", name="Yes, sign me in here").click()

    expect(second).to_have_url(re.compile("/account/$"))
    page.goto("/account/")
    expect(page).to_have_url(re.compile("/auth/sign-in/"))


def test_sign_out_everywhere_ends_the_other_browser(page, new_browser, signed_in, person):
    other = new_browser()
    for one in (page, other):
        signed_in(one)
        one.goto("/account/")
        expect(one).to_have_url(re.compile("/account/$"))

    page.goto("/account/security/")
    page.get_by_role("button", name="Sign out everywhere else").click()
    expect(page.get_by_text("You are signed out everywhere else.")).to_be_visible()
    other.goto("/account/")

    expect(other).to_have_url(re.compile("/auth/sign-in/"))
    expect(page.get_by_text("this one")).to_be_visible()


def test_page_works_without_scripts(new_browser, sign_in, person):
    plain = new_browser(java_script_enabled=False)

    sign_in(plain)
    plain.goto("/account/security/")

    expect(plain.get_by_role("heading", name="Where you are signed in")).to_be_visible()
    expect(plain.get_by_role("button", name="Add a passkey")).to_be_hidden()


def test_nothing_breaks_the_policy_and_pages_are_light(page, sign_in, person):
    complaints, sizes = [], []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("response", lambda response: sizes.append(len(response.body())))

    page.goto("/auth/sign-in/")
    first_load = sum(sizes)
    sign_in(page)
    page.goto("/account/security/")

    assert complaints == []
    assert first_load < 60_000  # bytes, not even compressed


def test_keyboard_reaches_the_content_and_the_mistake(page):
    page.goto("/auth/sign-in/")
    page.keyboard.press("Tab")
    skips = page.evaluate("document.activeElement.className")
    page.get_by_role("button", name="Send me a sign-in link").click()

    expect(page.locator(".note.wrong")).to_be_focused()
    page.locator(".note.wrong").get_by_role("link").click()
    assert skips == "skip"
    expect(page.get_by_label("E-mail address").first).to_be_focused()
