"""Resumes in a real browser: write with a live preview, share, read from a file; with the keyboard alone."""

import json

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from apps.resumes.models import Resume, ResumeSection
from apps.resumes.models.content import ResumeData
from apps.resumes.services import read_data
from apps.resumes.services.formats import to_json_resume
from tests.factories.documents import DocumentFactory
from tests.factories.resumes import DATA, make_resume_of
from tests.web.resumes.test_imports import found

pytestmark = [pytest.mark.slow, pytest.mark.django_db(transaction=True)]
PHONE = {"viewport": {"width": 360, "height": 740}}


@pytest.fixture
def phone(new_browser, signed_in):
    """A small screen, signed in; what a page may not do is written down by the browser."""
    page = new_browser(**PHONE)
    page.complaints = []
    page.on("console", lambda said: page.complaints.append(said.text) if said.type == "error" else None)
    signed_in(page)
    return page


def test_from_an_empty_resume_to_a_link_that_a_stranger_opens(phone, new_browser, person):
    phone.goto("/resumes/new/")
    phone.get_by_label("Name of this resume").fill("Work")
    phone.get_by_label("With what your profile says").check()
    phone.get_by_role("button", name="Begin").click()
    phone.get_by_role("link", name="Work experience").click()

    # The preview follows what is typed, and nothing is saved by that.
    picture = phone.locator("#preview img").first
    before = picture.get_attribute("src")
    phone.get_by_label("What was your work?").fill("Order picker")
    expect(phone.locator("#preview [data-says]")).to_have_text("You see what you typed. It is not saved yet.")
    assert picture.get_attribute("src") not in (None, before)
    assert not ResumeSection.objects.filter(type="experience").exists()
    phone.get_by_role("button", name="Add a job").click()
    expect(phone.get_by_label("What was your work?")).to_have_count(2)
    phone.get_by_label("What was your work?").nth(1).fill("Cleaner")
    phone.get_by_role("button", name="Save", exact=True).click()
    expect(phone.get_by_text("Saved.")).to_be_visible()

    phone.locator(".back a").click()
    phone.get_by_role("link", name="Share").click()
    phone.get_by_role("button", name="Make a link").click()
    address = phone.locator("#address").inner_text()
    assert phone.complaints == []

    stranger = new_browser()
    answer = stranger.goto(address)
    assert answer is not None
    assert answer.ok
    expect(stranger.get_by_text("Order picker").first).to_be_visible()
    expect(stranger.get_by_text(person.email)).to_have_count(0)
    phone.get_by_role("button", name="Take the link back").click()
    expect(phone.get_by_text("The link does not work any more.")).to_be_visible()
    gone = stranger.goto(address)
    assert gone is not None
    assert gone.status == 404


def test_file_is_read_looked_through_and_kept(phone, person):
    document = json.dumps(to_json_resume(ResumeData.model_validate(DATA))).encode()
    phone.goto("/resumes/import/")
    phone.get_by_label("File", exact=True).set_input_files(
        {"name": "resume.json", "mimeType": "application/json", "buffer": document}
    )
    phone.get_by_role("button", name="Read it").click()

    phone.get_by_label("Name of this resume").fill("From a file")
    phone.get_by_label("In one line").fill("Picker and driver")
    phone.get_by_role("button", name="Yes, make my resume").click()

    expect(phone.get_by_role("heading", name="From a file")).to_be_visible()
    assert read_data(resume=Resume.objects.get()).sections[1].content.headline == "Picker and driver"
    assert phone.complaints == []


def test_with_the_keyboard_alone(phone, person):
    resume = make_resume_of(person)
    section = ResumeSection.objects.get(resume=resume, type="skills")
    phone.goto(f"/resumes/{resume.pk}/sections/{section.pk}/")

    def go_to(name):
        for _ in range(80):
            phone.keyboard.press("Tab")
            if phone.evaluate("document.activeElement.innerText?.trim() || ''").endswith(name):
                return
        raise AssertionError(f"{name} cannot be reached")

    go_to("Add a language")
    phone.keyboard.press("Enter")
    third = phone.locator("#list-languages details.item").nth(2)
    expect(third).to_be_visible()
    go_to("New language")
    phone.keyboard.press("Tab")
    phone.keyboard.type("English")
    phone.keyboard.press("Tab")
    phone.keyboard.type("B1")
    go_to("Save")
    phone.keyboard.press("Enter")

    expect(phone.get_by_text("Saved.")).to_be_visible()
    languages = read_data(resume=resume).sections[3].content.languages
    assert [each.language for each in languages] == ["pl", "nl", "en"]


@pytest.mark.parametrize("language", ["en", "bg"])
def test_pages_are_readable_for_everybody_and_run_over_no_edge(phone, person, language):
    resume = make_resume_of(person, title="Donaudampfschifffahrtsgesellschaftskapitänsmützenfabrik")
    DocumentFactory(owner=person, name="een-hele-lange-naam-zonder-spaties-van-een-diploma-uit-2024.pdf")
    begun = found(
        person, unread=[{"text": "x" * 200, "page": 2, "why": "not_understood"}], not_taken=["birth"]
    )
    sections = [f"sections/{each.pk}/" for each in ResumeSection.objects.filter(resume=resume)]
    below = [
        "",
        *sections,
        "sections/add/custom/",
        "look/",
        "share/",
        "languages/",
        "versions/",
        "versions/1/",
    ]
    pages = ["/resumes/", "/resumes/new/", "/resumes/import/", f"/resumes/import/{begun.pk}/", "/documents/"]
    wrong = []

    for address in [*pages, *(f"/resumes/{resume.pk}/{page}" for page in below)]:
        phone.goto(f"{address}?lang={language}")
        if phone.evaluate("document.documentElement.scrollWidth > innerWidth"):
            wrong.append((address, "too wide"))
        if language == "bg":  # long words; what axe looks at is the same in each language
            found_by_axe = Axe().run(phone).response["violations"]
            wrong += [(address, each["id"], each["nodes"][0]["html"]) for each in found_by_axe]

    assert wrong == []
    assert phone.complaints == []
