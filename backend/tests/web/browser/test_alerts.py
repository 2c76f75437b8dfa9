"""Signing up for an alert: in two languages, with the keyboard alone, and without scripts."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from apps.jobs.models import SavedSearch
from apps.jobs.services.alerts import make_stop_token
from apps.users import services
from apps.users.models import Challenge, User
from tests.factories.jobs import JobFactory
from tests.factories.saved import SavedJobFactory, SavedSearchFactory
from tests.factories.users import PASSWORD

pytestmark = [pytest.mark.slow, pytest.mark.django_db(transaction=True)]
NEW = "/alerts/new/?near=1012&q=picker&radius_km=10&no_dutch=true"


def press_until(page, *, focused: str) -> None:
    """Walk with Tab until the focus stands on what matches."""
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("selector => document.activeElement.matches(selector)", focused):
            return
    raise AssertionError(f"Tab never reaches {focused}")


@pytest.mark.parametrize("language", ["en", "pl"])
def test_sign_up_from_the_list_of_jobs_with_the_keyboard_alone(page, person, signed_in, language) -> None:
    JobFactory(published=True, title="Order picker")
    person.language = language
    person.save()
    signed_in(page)

    page.goto("/jobs/?q=picker&near=1012&radius_km=10")
    press_until(page, focused="a[href^='/alerts/new/']")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"/alerts/new/\?.*q=picker"))
    press_until(page, focused="[name=frequency]")
    page.keyboard.press("ArrowDown")
    press_until(page, focused="main form button")
    page.keyboard.press("Enter")

    expect(page).to_have_url(re.compile("/account/alerts/$"))
    expect(page.locator("html")).to_have_attribute("lang", language)
    expect(page.get_by_role("heading", name="picker, 1012")).to_be_visible()
    search = SavedSearch.objects.get()
    assert (search.query, search.language) == ("near=1012&q=picker&radius_km=10", language)
    assert (search.user, search.frequency) == (person, "weekly")


@pytest.mark.parametrize("language", ["en", "nl"])
def test_stranger_signs_up_without_scripts_by_a_link_of_a_mail(new_browser, person, language) -> None:
    person.language = language
    person.save()
    page = new_browser(java_script_enabled=False, locale=language)

    page.goto(NEW)
    page.locator("input[name=email]").first.fill(person.email)
    page.locator("input[name=email]").first.press("Enter")
    expect(page).to_have_url(re.compile("/auth/magic-link/"))
    mail = services.arm_challenge(challenge_id=Challenge.objects.latest("id").pk)
    page.goto(f"/auth/magic-link/?token={mail.token}")
    page.locator("main form button").first.click()
    expect(page).to_have_url(re.compile(r"/alerts/new/\?.*q=picker"))
    page.locator("main form button").click()

    expect(page).to_have_url(re.compile("/account/alerts/$"))
    assert SavedSearch.objects.get().language == language


def test_alert_is_stopped_without_scripts_and_without_signing_in(new_browser) -> None:
    search = SavedSearchFactory(name="Near home")
    page = new_browser(java_script_enabled=False)

    page.goto(f"/alerts/stop/{make_stop_token(search_id=search.pk)}/")
    expect(page.get_by_text("Near home")).to_be_visible()
    page.get_by_role("button", name="Stop these e-mails").click()

    expect(page.get_by_text("You get no more e-mails about the search “Near home”.")).to_be_visible()
    search.refresh_from_db()
    assert not search.is_alert


def test_pages_are_accessible_fit_a_small_screen_and_break_no_policy(new_browser, person, signed_in) -> None:
    SavedJobFactory(user=person, job=JobFactory(published=True, title="Order picker"))
    SavedJobFactory(
        user=person, job=JobFactory(closed=True, title="Medewerkerverpakkingsafdelingvleesverwerking")
    )
    search = SavedSearchFactory(
        user=person, name="heftruck, Venlo", query="near=1012&no_dutch=true&q=heftruck&radius_km=10"
    )
    stop = f"/alerts/stop/{make_stop_token(search_id=search.pk)}/"
    page = new_browser(viewport={"width": 360, "height": 740})
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    signed_in(page)

    for path in (NEW, "/account/alerts/", f"/account/alerts/{search.pk}/", "/account/saved/", stop):
        page.goto(path)
        found = Axe().run(page)
        serious = [
            each["id"] for each in found.response["violations"] if each["impact"] in ("serious", "critical")
        ]
        assert serious == [], path
        assert page.evaluate("document.documentElement.scrollWidth") <= 360, path
    assert complaints == []


def test_registered_stranger_finds_the_search_again(new_browser, site) -> None:
    page = new_browser(java_script_enabled=False)

    page.goto(NEW)
    page.locator("main a[href*='register']").click()
    page.get_by_label("I look for work").check()
    page.get_by_label("E-mail address").fill("ola@example.test")
    page.get_by_label("Password").fill(PASSWORD)
    page.locator("main form button").click()
    expect(page).to_have_url(re.compile("/auth/register/mailed/"))
    mail = services.arm_challenge(challenge_id=Challenge.objects.latest("id").pk)
    page.goto(f"/auth/verify-email/?token={mail.token}")
    page.locator("main form button").click()
    page.get_by_text("Sign in with a password").click()
    form = page.locator("details form")
    form.get_by_label("E-mail address").fill("ola@example.test")
    form.get_by_label("Password").fill(PASSWORD)
    form.get_by_role("button").click()

    expect(page).to_have_url(re.compile(r"/alerts/new/\?.*q=picker"))
    assert User.objects.get(email="ola@example.test").is_email_verified
