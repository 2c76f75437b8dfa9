"""Help in a real browser: without a connection, with the keyboard, and left within a second."""

import re

import pytest
from django.core.cache import cache
from playwright.sync_api import expect

from apps.web.api.help.page import LEAVE_TO
from tests.factories.help_lines import HelpLineFactory

pytestmark = [pytest.mark.slow, pytest.mark.django_db(transaction=True)]
PHONE = {"width": 360, "height": 740}
KEPT_ALONE = """async (words) => {
  const names = await caches.keys();
  const page = await caches.match("/help/pay/", { ignoreVary: true });
  return names.length === 1 && (await page.text()).includes(words);
}"""


@pytest.fixture(autouse=True)
def line(site):
    """Somebody to call about everything; the tables are empty after each of these tests."""
    cache.clear()
    return HelpLineFactory()


def look_elsewhere(page):
    """Let the neutral page be ours to answer: no test leaves this machine."""
    page.context.route(f"{LEAVE_TO}**", lambda route: route.fulfill(body="Rain at four"))


@pytest.mark.parametrize("language", ["en", "pl"])
def test_pages_stay_readable_without_a_connection(new_browser, language):
    page = new_browser(locale=language, viewport=PHONE)
    page.goto("/help/")
    expect(page.locator("#kept")).to_be_visible()
    page.context.set_offline(True)

    page.goto("/help/papers/")
    expect(page.locator("html")).to_have_attribute("lang", language)
    expect(page.locator("a[href='tel:08004321000']")).to_be_visible()
    expect(page.locator("body")).to_have_css("display", "flex")  # the style sheet is there, too
    page.locator(".back a").click()
    page.locator("a[href='/help/is-this-ok/']").click()

    expect(page.locator(".signs [type=checkbox]")).to_have_count(9)


def test_new_words_take_the_place_of_the_old_ones(page, line):
    page.goto("/help/pay/")
    expect(page.locator("#kept")).to_be_visible()
    line.phone = "0800 1234"
    line.save()
    cache.clear()

    page.goto("/help/pay/")
    page.wait_for_function(KEPT_ALONE, arg="08001234")
    page.context.set_offline(True)
    page.goto("/help/pay/")

    expect(page.locator("a[href='tel:08001234']")).to_be_visible()


def test_phone_keeps_nothing_about_who_is_signed_in(page, signed_in, person):
    signed_in(page)
    page.goto("/help/")
    expect(page.locator("#kept")).to_be_visible()

    kept = page.evaluate("""async () => {
          const texts = [];
          for (const name of await caches.keys()) {
            const cache = await caches.open(name);
            for (const key of await cache.keys()) texts.push(await (await cache.match(key, {ignoreVary: true})).text());
          }
          return texts.join("\\n");
        }""")

    assert len(kept) > 50_000
    assert person.name not in kept
    assert "csrfmiddlewaretoken" not in kept


@pytest.mark.parametrize("way", ["click", "escape", "plain"])
def test_page_is_left_at_once(new_browser, way):
    page = new_browser(viewport=PHONE, java_script_enabled=way != "plain")
    look_elsewhere(page)
    page.goto("/jobs/")
    page.goto("/help/threats/")

    if way == "escape":
        page.keyboard.press("Escape")
        page.keyboard.press("Escape")
    else:
        page.locator("#leave").click()

    expect(page).to_have_url(LEAVE_TO)
    if way != "plain":
        page.go_back()
        expect(page).to_have_url(re.compile("/jobs/$"))


@pytest.mark.parametrize("scripts", [True, False])
def test_answers_count_themselves_and_go_nowhere(new_browser, scripts):
    page = new_browser(java_script_enabled=scripts)
    sent = []
    page.goto("/help/is-this-ok/")
    page.wait_for_load_state("networkidle")
    page.on("request", lambda request: sent.append(request.url))
    ticks, said = page.locator(".signs [type=checkbox]"), page.locator(".signs .said")

    expect(said.locator(".none")).to_be_visible()
    ticks.nth(0).check()
    expect(said.locator(".one")).to_be_visible()
    ticks.nth(8).check()
    expect(said.locator(".many")).to_be_visible()
    expect(said.locator(".one")).to_be_hidden()
    page.get_by_role("button", name="Clear my answers").click()
    expect(said.locator(".none")).to_be_visible()
    ticks.nth(5).check()
    expect(said.locator(".many")).to_be_visible()
    page.keyboard.press("Enter")

    assert sent == []
    assert page.url.endswith("/help/is-this-ok/")
