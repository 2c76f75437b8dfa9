"""Finding work in a real browser: with the keyboard alone, without scripts, on a phone, for everybody."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from tests.factories.jobs import JobFactory

pytestmark = [pytest.mark.slow, pytest.mark.django_db(transaction=True)]
PHONE = {"width": 360, "height": 740}


@pytest.fixture
def jobs(site):
    """Thirty jobs in Amsterdam, the first one by hand."""
    JobFactory.create_batch(29, published=True)
    return JobFactory(published=True, title="Flower binder", pay_min_cents=1900, pay_max_cents=2100)


def press_until(page, *, focused):
    """Walk with Tab until the focus stands on what matches."""
    for _ in range(80):
        page.keyboard.press("Tab")
        if page.evaluate("selector => document.activeElement.matches(selector)", focused):
            return
    raise AssertionError(f"Tab never reaches {focused}")


@pytest.mark.parametrize("language", ["en", "pl"])
def test_keyboard_alone_leads_from_home_to_a_job(new_browser, jobs, language):
    page = new_browser(locale=language)
    page.goto("/")
    expect(page.locator("html")).to_have_attribute("lang", language)

    press_until(page, focused="[name=q]")
    page.keyboard.type("flower")
    press_until(page, focused="[name=near]")
    page.keyboard.type("Amsterdam")
    page.keyboard.press("Enter")
    expect(page.locator(".job")).to_have_count(1)
    press_until(page, focused=".job a")
    page.keyboard.press("Enter")

    expect(page).to_have_url(re.compile(f"/jobs/{jobs.pk}/$"))
    expect(page.get_by_role("heading", level=1)).to_have_text("Flower binder")


def test_everything_works_without_scripts(new_browser, jobs):
    page = new_browser(java_script_enabled=False)
    page.goto("/jobs/")

    page.get_by_text("More filters").click()
    page.get_by_label("Pays at least, gross per hour").select_option("1900")
    page.locator(".more > .inside > button").click()
    expect(page.locator("#count")).to_have_text("1 job")
    page.get_by_role("link", name="at least € 19.00 per hour").click()
    expect(page.locator("#count")).to_have_text("30 jobs")
    page.get_by_role("link", name="Next").click()
    expect(page.locator(".job")).to_have_count(10)
    page.get_by_role("link", name="polski").click()

    expect(page.locator("html")).to_have_attribute("lang", "pl")


def test_search_changes_the_list_without_a_new_page(page, jobs):
    page.goto("/jobs/")
    page.evaluate("window.isSamePage = true")

    page.locator("[name=q]").fill("flower")
    page.locator(".box button").click()

    expect(page.locator("#count")).to_have_text("1 job")
    expect(page.locator("#count")).to_be_focused()
    expect(page).to_have_url(re.compile(r"/jobs/\?q=flower$"))
    expect(page).to_have_title(re.compile("^1 job: flower"))
    expect(page.get_by_role("link", name="polski")).to_have_attribute("href", re.compile("q=flower"))
    assert page.evaluate("window.isSamePage")
    page.locator(".chips a").click()
    expect(page.locator("#count")).to_have_text("30 jobs")
    expect(page.locator("[name=q]")).to_have_value("")
    page.go_back()
    expect(page.locator("#count")).to_have_text("1 job")


def test_refused_search_shows_the_words_at_the_field(page, jobs):
    page.goto("/jobs/")

    page.locator("[name=near]").first.fill("Nergenshuizen")
    page.locator(".box button").click()

    expect(page.locator(".note.wrong")).to_be_focused()
    page.locator(".note.wrong a").click()
    expect(page.locator("[name=near]").first).to_be_focused()


def test_lost_connection_is_told(page, jobs):
    page.goto("/jobs/")
    page.context.set_offline(True)

    page.locator("[name=q]").fill("flower")
    page.locator(".box button").click()

    expect(page.locator("#said")).to_contain_text("Look at your connection")


def test_link_is_shared_the_way_of_the_phone(new_browser, jobs):
    page = new_browser(viewport=PHONE)
    page.add_init_script("navigator.share = async (what) => { window.shared = what; };")
    page.goto(f"/jobs/{jobs.pk}/?lang=en")

    page.get_by_role("button", name="Share").click()

    assert page.evaluate("window.shared.url").endswith(f"/jobs/{jobs.pk}/")


def test_printed_job_fits_two_sheets_and_shows_no_buttons(page, jobs):
    page.goto(f"/jobs/{jobs.pk}/")
    page.emulate_media(media="print")

    expect(page.get_by_role("link", name="Apply")).to_be_hidden()
    expect(page.locator(".top")).to_be_hidden()
    assert page.pdf(format="A4").count(b"/Type /Page\n") <= 2


def test_nothing_breaks_the_policy(page, jobs):
    complaints = []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))

    for address in ("/", "/jobs/?near=Amsterdam", f"/jobs/{jobs.pk}/", "/ranking/"):
        page.goto(address)
    page.goto("/jobs/")
    page.locator("[name=q]").fill("flower")
    page.locator(".box button").click()
    expect(page.locator("#count")).to_have_text("1 job")

    assert complaints == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("language", ["en", "uk"])
def test_axe_finds_nothing_serious(new_browser, jobs, language, scheme):
    page = new_browser(locale=language, color_scheme=scheme, viewport=PHONE)
    found = {}

    for address in (
        "/",
        "/jobs/?near=Amsterdam&radius_km=10",
        "/jobs/?near=Nowhere",
        f"/jobs/{jobs.pk}/",
        "/ranking/",
        "/minimum-wage/?age=19",
    ):
        page.goto(address)
        page.evaluate("document.querySelectorAll('details').forEach((fold) => { fold.open = true; })")
        violations = Axe().run(page).response["violations"]
        serious = [one for one in violations if one["impact"] in ("serious", "critical")]
        found[address] = [(one["id"], one["nodes"][0]["html"]) for one in serious]

    assert not any(found.values()), found
