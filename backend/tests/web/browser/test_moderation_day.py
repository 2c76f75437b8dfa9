"""A whole day of moderation: report, claim, decide, notice, appeal, second decision; two people approve an employer.

Set SCREENSHOTS to a folder to keep the pictures of the desk.
"""

import os
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.conf import settings
from django.contrib.auth.models import Group
from django.test import Client
from playwright.sync_api import expect

from apps.employers.selectors import is_verified
from apps.jobs.enums import JobStatus
from apps.moderation.enums import CaseKind, Category, TargetKind
from apps.moderation.models import Appeal, Case, Decision, Report
from apps.moderation.services import open_case, submit_report
from apps.users.enums import StaffGroup
from apps.users.services import make_staff_groups
from tests.factories.employers import CheckFactory, EmployerFactory
from tests.factories.jobs import JobFactory
from tests.factories.tenants import MembershipFactory
from tests.factories.users import UserFactory

pytestmark = [pytest.mark.slow, pytest.mark.django_db(transaction=True)]
QUEUE = "/admin/moderation/case/"
SEEN = "The worker has to pay 50 euro before the first day."


@pytest.fixture
def staff(site):
    """Make a moderator."""
    make_staff_groups()

    def make(group=StaffGroup.MODERATORS):
        user = UserFactory(staff=True)
        user.groups.add(Group.objects.get(name=group))
        return user

    return make


@pytest.fixture
def enter(new_browser, site):
    """Open a browser in which somebody is signed in."""

    def run(user, **options):
        client = Client()
        client.force_login(user)
        value = client.cookies[settings.SESSION_COOKIE_NAME].value
        page = new_browser(**options)
        page.context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": value, "url": site}])
        return page

    return run


@pytest.fixture
def job(site):
    return JobFactory(published=True, title="Order picker")


def look(page, name: str) -> None:
    """Let nothing keep anybody out, nor run over the edge; keep a picture if somebody asked for it."""
    found = Axe().run(page).response["violations"]
    assert [(rule["id"], [node["html"][:120] for node in rule["nodes"]]) for rule in found] == []
    for width in (768, 1280):
        page.set_viewport_size({"width": width, "height": 900})
        assert not page.evaluate("document.documentElement.scrollWidth > innerWidth"), (name, width)
        if folder := os.environ.get("SCREENSHOTS"):
            Path(folder).mkdir(parents=True, exist_ok=True)
            page.screenshot(path=Path(folder) / f"desk-{name}-{width}.png", full_page=True)


def look_plainly(page, name: str) -> None:
    """The same without scripts, where nothing can be measured: a picture alone."""
    if folder := os.environ.get("SCREENSHOTS"):
        page.screenshot(path=Path(folder) / f"desk-plain-{name}.png", full_page=True)


def say(page, *, action: str, article: str = "Waadi 9") -> None:
    page.locator(f"input[name=action][value={action}]").check()
    page.locator("textarea[name=facts]").fill(SEEN)
    page.locator("input[name=article]").fill(article)


def report_it(page, job) -> str:
    page.goto(f"/jobs/{job.pk}/")
    page.locator("a[href*='/report/?about=job']").last.click()
    page.locator("input[name=category][value=money_asked]").check()
    page.locator("main form button").click()
    return page.locator("strong.secret").inner_text()


def take_down(desk, job) -> None:
    desk.goto("/admin/")
    desk.keyboard.press("n")
    expect(desk.locator("#decide textarea[name=facts]")).to_be_visible()
    look(desk, "case")
    say(desk, action="remove")
    desk.locator("button[name=preview]").click()
    expect(desk.locator(".desk-statement")).to_contain_text(SEEN)
    look(desk, "preview")
    desk.locator("button[name=sure]").click()
    expect(desk.locator("#desk")).to_contain_text("Nothing waits here.")
    look(desk, "empty")
    job.refresh_from_db()
    assert job.status == JobStatus.REMOVED


def read_and_appeal(page) -> None:
    page.goto("/notices/")
    page.get_by_text("Order picker").first.click()
    expect(page.locator("main")).to_contain_text(SEEN)
    page.locator("main textarea").fill("We never asked for that.")
    page.locator("main form:has(textarea) button").click()


def may_not_decide_again(desk) -> None:
    desk.goto(f"{QUEUE}?kind=appeal")
    desk.keyboard.press("j")
    desk.keyboard.press("o")
    expect(desk.locator(".desk-warning")).to_contain_text("You made the first decision.")
    desk.keyboard.press("c")
    expect(desk.get_by_text("Give it back", exact=True)).to_be_visible()
    say(desk, action="none")
    desk.locator("textarea[name=answer]").fill("I still think that I was right.")
    desk.locator("button[name=sure]").click()
    expect(desk.locator("#desk ul").first).to_contain_text("Another person has to look")
    desk.keyboard.press("r")
    expect(desk.locator("table, .desk-empty").first).to_be_visible()


def decide_the_appeal(plain) -> None:
    plain.goto("/admin/")
    look_plainly(plain, "dashboard")
    plain.locator(".desk-row button").click()
    look_plainly(plain, "case")
    expect(plain.locator("#desk")).to_contain_text("We never asked for that.")
    say(plain, action="restore")
    plain.locator("textarea[name=answer]").fill("You are right: the text does not say so.")
    plain.locator("button[name=sure]").click()
    expect(plain.locator("#desk")).to_contain_text("Nothing waits here.")


def test_day_of_moderation(new_browser, enter, staff, job, run_jobs) -> None:
    owner = MembershipFactory(organization=job.tenant, user__language="en").user
    first, second = staff(), staff()
    stranger = new_browser(java_script_enabled=False)
    desk, employer, plain = enter(first), *(
        enter(user, java_script_enabled=False) for user in (owner, second)
    )

    receipt = report_it(stranger, job)
    take_down(desk, job)
    run_jobs()
    stranger.goto(f"/report/{receipt}/")
    expect(stranger.locator("main")).to_contain_text("You were right.")
    read_and_appeal(employer)
    may_not_decide_again(desk)
    decide_the_appeal(plain)
    run_jobs()

    appeal = Appeal.objects.get()
    assert (appeal.outcome, appeal.decided_by) == ("upheld", second)
    job.refresh_from_db()
    assert job.status != JobStatus.REMOVED
    employer.goto(f"/decisions/{Decision.objects.get(action='remove').pk}/")
    expect(employer.locator("main")).to_contain_text("You are right: the text does not say so.")
    assert Report.objects.get().outcome == "upheld"


def test_two_people_approve_an_employer(enter, staff, site, run_jobs) -> None:
    employer = EmployerFactory(newcomer=True, asked=True, legal_name="Nieuw Werk B.V.")
    CheckFactory(employer=employer)
    CheckFactory(employer=employer, kind="name_match", unknown=True)
    MembershipFactory(organization=employer.tenant)
    open_case(kind=CaseKind.NEW_EMPLOYER, target_kind=TargetKind.EMPLOYER, target_id=employer.pk)

    for number, person in enumerate((staff(), staff())):
        desk = enter(person)
        desk.goto(QUEUE)
        desk.keyboard.press("n")
        say(desk, action="approve")
        look(desk, f"employer-{number}")
        desk.locator("button[name=sure]").click()
        expect(desk.locator("#desk")).to_contain_text("Nothing waits here.")
        assert is_verified(employer=employer) is bool(number)
        run_jobs()

    assert not Case.objects.undecided().exists()


def test_queue_is_for_everybody(enter, staff, job) -> None:
    for number in range(3):
        about = JobFactory(published=True, title=f"Order picker {number}")
        submit_report(
            reporter=None, target_kind=TargetKind.JOB, target_id=about.pk, category=Category.FALSE_AD,
            is_in_good_faith=True, language="en", address="192.0.2.9",
        )  # fmt: skip
    desk = enter(staff())

    desk.goto("/admin/")
    look(desk, "dashboard")
    desk.goto(QUEUE)
    look(desk, "queue")
    for _ in range(2):
        desk.keyboard.press("j")
    assert desk.evaluate("document.activeElement.textContent").startswith("Order picker 1")
    desk.keyboard.press("?")
    expect(desk.locator(".desk-keys")).to_have_attribute("open", "")
    desk.locator("[data-desk-keys]").uncheck()
    desk.keyboard.press("n")

    assert desk.url.endswith(QUEUE)
    assert not Case.objects.exclude(claimed_by=None).exists()
