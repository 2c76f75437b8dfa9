"""Write a resume, part by part, in a browser without scripts."""

import pytest
from django.test import Client

from apps.resumes.models import Resume, ResumeSection
from apps.resumes.services import read_data
from apps.users.models import User
from tests.factories.users import UserFactory
from tests.web.resumes.sent import sent

pytestmark = pytest.mark.django_db
FORM = "//form[@id='section']"


def text(answer) -> str:
    return " ".join(answer.content.decode().split())


def part(resume: Resume, type: str) -> ResumeSection:
    return ResumeSection.objects.get(resume=resume, type=type)


def path(resume: Resume, type: str) -> str:
    return f"/resumes/{resume.pk}/sections/{part(resume, type).pk}/"


def test_from_nothing_to_a_resume_with_a_job(signed_in: Client, person: User) -> None:
    begun = signed_in.post("/resumes/new/", {"title": "Work", "language": "nl", "begin": "empty"})
    resume = Resume.objects.get(owner=person)
    assert begun["Location"] == f"/resumes/{resume.pk}/"
    add = f"/resumes/{resume.pk}/sections/add/experience/"
    form = sent(signed_in.get(add).content, FORM)
    form |= {
        "items-0-position": ["Picker"],
        "items-0-start_1": ["2020"],
        "items-0-highlights": ["Fast\r\n\r\nNeat"],
    }

    more = signed_in.post(add, {**form, "do": "items-add"})
    assert not ResumeSection.objects.exists()
    again = sent(more.content, FORM) | {"items-1-position": ["Cleaner"], "do": ["save"]}
    saved = signed_in.post(add, again)

    assert saved["Location"] == path(resume, "experience")
    first, second = read_data(resume=resume).sections[0].content.items
    assert (first.position, first.start, first.highlights) == ("Picker", "2020", ("Fast", "Neat"))
    assert second.position == "Cleaner"
    assert "Picker, Cleaner" in text(signed_in.get(f"/resumes/{resume.pk}/"))


def test_from_the_profile_contact_is_there(signed_in: Client, person: User) -> None:
    signed_in.post("/resumes/new/", {"title": "Work", "language": "en", "begin": "profile"})

    resume = Resume.objects.get(owner=person)
    assert part(resume, "contact").data.content.email == person.email


def test_contact_begins_with_what_the_account_knows(signed_in: Client, person: User) -> None:
    signed_in.post("/resumes/new/", {"title": "Work", "language": "en", "begin": "empty"})
    resume = Resume.objects.get(owner=person)

    form = sent(signed_in.get(f"/resumes/{resume.pk}/sections/add/contact/").content, FORM)

    assert (form["name"], form["email"]) == ([person.name], [person.email])


def test_part_that_is_not_there_twice_is_refused_where_one_types(signed_in: Client, resume: Resume) -> None:
    answer = signed_in.post(
        f"/resumes/{resume.pk}/sections/add/summary/", {"right_to_work": "yes", "title": ""}
    )

    assert answer.status_code == 409
    assert "each of these parts once" in text(answer)


def test_what_is_wrong_stands_at_its_field_and_nothing_is_saved(signed_in: Client, resume: Resume) -> None:
    before = part(resume, "experience").content
    form = sent(signed_in.get(path(resume, "experience")).content, FORM) | {"items-0-end_1": ["1990"]}

    answer = signed_in.post(path(resume, "experience"), {**form, "do": "save"})

    assert answer.status_code == 400
    assert 'href="#items-0-end_1"' in text(answer)
    assert 'value="1990"' in text(answer)
    assert part(resume, "experience").content == before


def test_save_and_next_goes_through_all_parts_and_back(signed_in: Client, resume: Resume) -> None:
    seen, here = [], path(resume, "contact")
    while "sections" in here:
        seen.append(here)
        here = signed_in.post(here, {**sent(signed_in.get(here).content, FORM), "do": "next"})["Location"]

    assert seen == [path(resume, type) for type in ("contact", "summary", "experience", "skills")]
    assert here == f"/resumes/{resume.pk}/"


def test_other_tab_was_faster(signed_in: Client, resume: Resume) -> None:
    here = path(resume, "summary")
    old = sent(signed_in.get(here).content, FORM)
    signed_in.post(here, {**old, "headline": "First tab", "do": "save"})

    late = signed_in.post(here, {**old, "headline": "Second tab", "do": "save"})

    assert late.status_code == 412
    assert "Second tab" in text(late)
    assert part(resume, "summary").data.content.headline == "First tab"
    # Who saw that may save: the page knows the newest state by now.
    signed_in.post(here, {**sent(late.content, FORM), "do": "save"})
    assert part(resume, "summary").data.content.headline == "Second tab"


@pytest.mark.parametrize(
    ("type", "button", "expected"),
    [
        ("summary", "up", ["summary", "contact", "experience", "skills"]),
        ("summary", "down", ["contact", "experience", "summary", "skills"]),
        ("contact", "up", ["contact", "summary", "experience", "skills"]),
        ("skills", "down", ["contact", "summary", "experience", "skills"]),
        ("summary", "hide", ["contact", "experience", "skills"]),
        ("summary", "remove", ["contact", "experience", "skills"]),
        ("summary", "shout", ["contact", "summary", "experience", "skills"]),
    ],
)
def test_parts_are_moved_hidden_and_removed(
    signed_in: Client, resume: Resume, type: str, button: str, expected: list[str]
) -> None:
    signed_in.post(f"{path(resume, type)}arrange/", {"do": button})

    assert [section.type for section in read_data(resume=resume).sections] == expected


def test_hidden_part_comes_back(signed_in: Client, resume: Resume) -> None:
    signed_in.post(f"{path(resume, 'summary')}arrange/", {"do": "hide"})
    assert "hidden" in text(signed_in.get(f"/resumes/{resume.pk}/"))

    signed_in.post(f"{path(resume, 'summary')}arrange/", {"do": "show"})

    assert part(resume, "summary").is_visible


def test_name_changes_and_resume_goes(signed_in: Client, resume: Resume) -> None:
    signed_in.post(f"/resumes/{resume.pk}/", {"title": "Other name"})
    assert "Other name" in text(signed_in.get("/resumes/"))

    answer = signed_in.post(f"/resumes/{resume.pk}/delete/")

    assert answer["Location"] == "/resumes/"
    assert not Resume.objects.exists()


def test_deleted_in_another_tab_is_not_there(signed_in: Client, resume: Resume) -> None:
    here = path(resume, "summary")
    form = sent(signed_in.get(here).content, FORM)
    ResumeSection.objects.filter(resume=resume, type="summary").delete()

    assert signed_in.post(here, {**form, "do": "save"}).status_code == 404


PAGES = [
    "",
    "look/",
    "languages/",
    "versions/",
    "versions/1/",
    "pages/1.svg",
    "resume.pdf",
    "sections/add/custom/",
]
ACTS = [
    "delete/",
    "look/draft/",
    "languages/sync/",
    "versions/keep/",
    "versions/1/restore/",
    "sections/add/custom/",
]


@pytest.mark.parametrize("page", PAGES)
def test_each_page_opens_for_its_owner_and_for_nobody_else(
    browser: Client, resume: Resume, page: str
) -> None:
    here = f"/resumes/{resume.pk}/{page}"
    assert "/auth/sign-in/" in browser.get(here)["Location"]

    browser.force_login(UserFactory())
    assert browser.get(here).status_code == 404
    browser.force_login(UserFactory(employer=True))
    assert browser.get(here).status_code == 403
    browser.force_login(resume.owner)
    assert browser.get(here).status_code == 200


@pytest.mark.parametrize("page", ACTS)
def test_nobody_else_acts(browser: Client, resume: Resume, page: str) -> None:
    browser.force_login(UserFactory())

    assert browser.post(f"/resumes/{resume.pk}/{page}", {"title": "Mine", "do": "save"}).status_code == 404
    assert Resume.objects.get().title == resume.title


def test_part_of_another_resume_is_not_in_this_one(signed_in: Client, resume: Resume, person: User) -> None:
    from tests.factories.resumes import make_resume_of

    other = make_resume_of(person)

    assert signed_in.get(path(other, "contact").replace(str(other.pk), str(resume.pk))).status_code == 404


def test_list_takes_as_many_queries_however_many_resumes(
    signed_in: Client, person: User, django_assert_max_num_queries
) -> None:
    from tests.factories.resumes import make_resume_of

    for _ in range(4):
        make_resume_of(person)

    with django_assert_max_num_queries(12):
        assert signed_in.get("/resumes/").content.count(b'class="card"') == 4
