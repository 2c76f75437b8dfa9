"""From applying to the accepted offer, and the employer's board with the keyboard alone."""

import os
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.conf import settings
from django.test import Client
from playwright.sync_api import expect

from apps.applications.models import Application
from apps.notifications.enums import Category, Kind
from apps.notifications.models import Notice, NoticeSettings, PushSubscription
from apps.notifications.services.stop_token import make_stop_token
from tests.factories.applications import ApplicationFactory, TimelineEntryFactory
from tests.factories.interviews import InterviewFactory
from tests.factories.jobs import JobFactory
from tests.factories.tenants import MembershipFactory

pytestmark = [pytest.mark.slow, pytest.mark.django_db(transaction=True)]
WIDTHS = [360, 768, 1280]
LONG = "Donaudampfschifffahrtsgesellschaftskapitänsmützenfabrikationsmitarbeiter"


@pytest.fixture
def job(site):
    return JobFactory(published=True, title="Order picker")


@pytest.fixture
def recruiter(job):
    return MembershipFactory(organization=job.tenant, recruiter=True).user


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


def press_until(page, *, focused: str) -> None:
    """Walk with Tab until the focus stands on what matches."""
    for _ in range(80):
        page.keyboard.press("Tab")
        if page.evaluate("selector => document.activeElement.matches(selector)", focused):
            return
    raise AssertionError(f"Tab never reaches {focused}")


@pytest.mark.parametrize(
    ("language", "accept", "accepted"),
    [("en", "Accept the offer", "Offer accepted"), ("nl", None, None)],
)
def test_candidate_goes_from_applying_to_the_accepted_offer_without_scripts(
    enter, person, job, recruiter, language, accept, accepted
) -> None:
    for user in (person, recruiter):
        user.language = language
        user.save()
    candidate, employer = (enter(user, java_script_enabled=False) for user in (person, recruiter))

    candidate.goto(f"/jobs/{job.pk}/apply/")
    candidate.locator("main textarea").first.fill("I begin tomorrow.")
    candidate.locator("main form button").first.click()
    application = Application.objects.get()
    for status in ("shortlisted", "invited", "offered"):
        employer.goto(f"/applications/{application.pk}/")
        employer.locator(f"input[name=status][value={status}]").check()
        employer.locator("form:has(input[name=status]) button").click()
        expect(employer.locator(".note.success")).to_be_visible()
    candidate.goto("/applications/")
    candidate.locator("article h2 a").click()
    candidate.locator("form:has(input[value=accepted]) button").click()

    expect(candidate.locator("html")).to_have_attribute("lang", language)
    expect(candidate.locator(".timeline li")).to_have_count(5)
    application.refresh_from_db()
    assert application.status == "accepted"
    if accept:
        expect(candidate.get_by_text(accepted).first).to_be_visible()
    employer.goto(f"/applications/{application.pk}/")
    expect(employer.get_by_text(person.email)).to_be_visible()


@pytest.mark.parametrize("language", ["en", "pl"])
def test_board_is_worked_with_the_keyboard_alone(enter, job, recruiter, language) -> None:
    recruiter.language = language
    recruiter.save()
    newest = ApplicationFactory.create_batch(3, job=job)[-1]
    page = enter(recruiter)

    page.goto("/organization/applications/")
    press_until(page, focused=f"a[href='/organization/jobs/{job.pk}/applications/']")
    page.keyboard.press("Enter")
    expect(page.locator(".applicant")).to_have_count(3)
    press_until(page, focused=f"input[value='{newest.pk}']")
    page.keyboard.press("Space")
    press_until(page, focused="select[name=status]")
    page.keyboard.press("End")  # the last step of the list: reject
    press_until(page, focused="textarea[name=reason]")
    page.keyboard.type("All places are taken.")
    press_until(page, focused=".board button")
    page.keyboard.press("Enter")

    expect(page.locator(".note.success")).to_be_visible()
    newest.refresh_from_db()
    assert newest.status == "rejected"
    assert Application.objects.filter(status="submitted").count() == 2


@pytest.fixture
def addresses(job, recruiter, person):
    """What each side looks at, by name."""
    long = JobFactory(
        published=True, employer=job.employer, title=LONG, place_name="Gasselterboerveenschemond"
    )
    offered = ApplicationFactory(
        job=long,
        offered=True,
        candidate__user=person,
        letter="I can begin on Monday.\n\nI like early shifts.",
    )
    TimelineEntryFactory(
        application=offered, side="employer", actor=recruiter, from_status="submitted", to_status="invited",
        reason="Can you come to Venlo on Monday at ten? Ask for Piet at the gate.",
    )  # fmt: skip
    ApplicationFactory(job=job, candidate=offered.candidate, rejected=True)
    sent = ApplicationFactory(job=long, answers=[{"question": "Can you lift 20 kg?", "answer": "Yes."}])
    ApplicationFactory.create_batch(3, job=job)
    InterviewFactory(application=offered, zone="Europe/Kyiv")
    NoticeSettings.objects.create(user=person, quiet_from="22:00", quiet_to="07:00", daily=["alerts"])
    PushSubscription.objects.create(user=person, endpoint="x", endpoint_hash="x", device="Firefox, Linux")
    for number, kind in enumerate((Kind.APPLICATION_OFFERED, Kind.INTERVIEW_PROPOSED, Kind.NEW_MESSAGE)):
        facts = {"job": LONG, "employer": "Agency", "who": "Agency"}
        Notice.objects.create(key=str(number), recipient=person, kind=kind, about_id=offered.pk, facts=facts)
    stop = make_stop_token(user_id=person.pk, category=Category.MESSAGES)
    return {
        person: {
            "own": "/applications/",
            "own-one": f"/applications/{offered.pk}/",
            "notices": "/notices/",
            "notice-settings": "/account/notices/",
            "notice-stop": f"/notices/stop/{stop}/",
            "home": "/",
        },
        recruiter: {
            "jobs": "/organization/applications/",
            "board": f"/organization/jobs/{long.pk}/applications/",
            "sent": f"/applications/{sent.pk}/",
            "offered": f"/applications/{offered.pk}/",
            "propose": f"/applications/{offered.pk}/interviews/new/",
            "no-notices": "/notices/",
        },
    }


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", WIDTHS)
def test_pages_are_accessible_and_fit_and_break_no_policy(enter, addresses, width, scheme) -> None:
    complaints: list[str] = []
    for user, pages in addresses.items():
        page = enter(user, viewport={"width": width, "height": 800}, color_scheme=scheme)
        page.on("console", lambda message: complaints.append(message.text))
        for name, address in pages.items():
            page.goto(address)
            if width == min(WIDTHS):  # what it looks for depends on colors, not on widths
                found = Axe().run(page).response["violations"]
                assert [each["id"] for each in found if each["impact"] in ("serious", "critical")] == [], name
            assert page.evaluate("document.documentElement.scrollWidth") <= width, name
            if folder := os.environ.get("SCREENSHOTS"):
                Path(folder).mkdir(parents=True, exist_ok=True)
                page.screenshot(
                    path=Path(folder) / f"applications-{name}-{width}-{scheme}.png", full_page=True
                )
    assert complaints == []
