"""Reporting in a real browser: three taps from a job, with the keyboard alone, without scripts."""

import os
import re
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.core.cache import cache
from playwright.sync_api import expect

from apps.core.services import acting_as_system
from apps.moderation.enums import Category, TargetKind
from apps.moderation.models import Report
from apps.moderation.services import submit_report
from tests.factories.candidates import CandidateFactory, ProfileViewFactory
from tests.factories.help_lines import HelpLineFactory
from tests.factories.jobs import JobFactory

pytestmark = [pytest.mark.slow, pytest.mark.django_db(transaction=True)]
PHONE = {"width": 360, "height": 740}
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}


@pytest.fixture
def job(site):
    """A live job."""
    return JobFactory(published=True, title="Flower binder")


def press_until(page, *, focused):
    """Walk with Tab until the focus stands on what matches."""
    for _ in range(80):
        page.keyboard.press("Tab")
        if page.evaluate("selector => document.activeElement.matches(selector)", focused):
            return
    raise AssertionError(f"Tab never reaches {focused}")


def read_reports():
    with acting_as_system(reason="tests.look"):
        return [(report.category, report.target_id, report.language) for report in Report.objects.all()]


@pytest.mark.parametrize("language", ["en", "uk"])
def test_keyboard_alone_leads_from_a_job_to_the_code(new_browser, job, language):
    page = new_browser(locale=language, viewport=PHONE)
    page.goto(f"/jobs/{job.pk}/")

    press_until(page, focused=".side .flag a")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("/report/"))
    press_until(page, focused="[name=category]")
    page.keyboard.press("ArrowDown")
    press_until(page, focused="form.card > button")
    page.keyboard.press("Enter")

    expect(page.locator(".secret")).to_have_text(re.compile(r"^(\w{4}-){3}\w{4}$"))
    expect(page.locator("html")).to_have_attribute("lang", language)
    assert read_reports() == [("id_taken", job.pk, language)]


def test_they_asked_me_money_takes_two_taps_and_no_script(new_browser, job):
    page = new_browser(viewport=PHONE, java_script_enabled=False)
    page.goto(f"/jobs/{job.pk}/")

    page.get_by_role("link", name="They asked me money").click()
    page.get_by_role("button", name="Send the report").click()
    code = page.locator(".secret").inner_text()
    page.goto("/report/find/")
    page.get_by_label("Code of your report").fill(code.lower())
    page.get_by_role("button", name="Show it").click()

    expect(page.get_by_role("heading", name="We are looking at it.")).to_be_visible()
    assert read_reports() == [("money_asked", job.pk, "en")]


def test_report_without_a_category_says_so_at_the_choice(page, job):
    page.goto(f"/report/?about=job&id={job.pk}")

    page.get_by_role("button", name="Send the report").click()

    expect(page.locator(".note.wrong[role=alert]")).to_be_focused()
    assert read_reports() == []


@pytest.fixture
def addresses(job, person, signed_in):
    """Where to look, by name."""
    cache.clear()
    HelpLineFactory()
    ProfileViewFactory.create_batch(3, candidate=CandidateFactory(user=person))
    report = submit_report(
        reporter=person,
        target_kind=TargetKind.JOB,
        target_id=job.pk,
        category=Category.FALSE_AD,
        is_in_good_faith=True,
        language="en",
    )
    return {
        "outcome": f"/report/{report.receipt}/",
        "help": "/help/",
        "help-papers": "/help/papers/",
        "self-check": "/help/is-this-ok/",
        "report": f"/report/?about=job&id={job.pk}",
        "report-find": "/report/find/",
        "transparency": "/transparency/",
        "who-saw-me": "/who-saw-me/",
        "decisions": "/decisions/",
        "job": f"/jobs/{job.pk}/",
    }


@pytest.mark.parametrize(
    ("width", "language", "scheme", "examined"),
    [
        (
            360,
            "bg",
            "light",
            ["help-papers", "self-check", "report", "outcome", "transparency", "who-saw-me", "job"],
        ),
        (768, "en", "dark", ["help-papers", "report"]),
        (1280, "nl", "light", []),
    ],
)
def test_pages_fit_and_axe_finds_nothing(
    new_browser, addresses, signed_in, width, language, scheme, examined
):
    page = new_browser(locale=language, viewport={"width": width, "height": 800}, color_scheme=scheme)
    signed_in(page)
    complaints, found, too_wide = [], {}, []
    page.on("console", lambda message: complaints.append(message.text))

    for name, address in addresses.items():
        page.goto(f"{address}{'&' if '?' in address else '?'}lang={language}")
        if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
            too_wide.append(name)
        if name in examined:
            violations = Axe().run(page, options=RULES).response["violations"]
            found[name] = [(one["id"], one["nodes"][0]["html"]) for one in violations]
        if folder := os.environ.get("SCREENSHOTS"):
            Path(folder).mkdir(parents=True, exist_ok=True)
            page.screenshot(path=Path(folder) / f"{name}-{language}-{width}-{scheme}.png", full_page=True)

    assert (complaints, too_wide) == ([], [])
    assert not any(found.values()), found
