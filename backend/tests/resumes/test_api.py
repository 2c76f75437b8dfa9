"""Resumes over the API: the whole staircase."""

from collections.abc import Callable
from typing import Any

import pytest
from rest_framework.test import APIClient

from apps.resumes.models import Resume, ResumeSection
from apps.users.models import Phone, User
from tests.factories.candidates import CandidateFactory
from tests.factories.resumes import JOB, make_resume_of
from tests.factories.users import UserFactory

URL = "/api/v1/resumes/"
pytestmark = pytest.mark.django_db


@pytest.fixture
def ewa() -> User:
    user: User = UserFactory(name="Ewa Nowak", language="pl")
    return user


@pytest.fixture
def client(ewa: User, client_for: Callable[[User], APIClient]) -> APIClient:
    return client_for(ewa)


@pytest.fixture
def resume(ewa: User) -> Resume:
    return make_resume_of(ewa)


def at(resume: Resume, rest: str = "") -> str:
    return f"{URL}{resume.pk}/{rest}"


def section_of(resume: Resume, type: str) -> str:
    return f"/api/v1/sections/{ResumeSection.objects.get(resume=resume, type=type).pk}/"


def test_empty_resume_begins_in_the_language_of_the_account(client: APIClient) -> None:
    answer = client.post(URL, {"title": "For warehouses"}, format="json")

    assert answer.status_code == 201, answer.data
    assert (answer.data["title"], answer.data["language"], answer.data["template"]) == (
        "For warehouses",
        "pl",
        "clear",
    )
    assert answer.data["sections"] == []
    assert answer.headers["ETag"]


def test_resume_begins_with_what_we_know(client: APIClient, ewa: User) -> None:
    profile = CandidateFactory(
        user=ewa, headline="Order picker", hours_min=0, hours_max=32, skills=["scanning"]
    )
    profile.languages.create(language="pl", level="C2")
    profile.licences.create(kind="other", name="Hoisting")
    Phone.objects.create(user=ewa, number="+31612345678", verified_at=ewa.created_at)

    answer = client.post(URL, {"from_profile": True, "language": "en"}, format="json")

    contents = {section["type"]: section["content"] for section in answer.data["sections"]}
    assert list(contents) == ["contact", "summary", "skills"]
    assert {**contents["contact"], "links": None} == {
        "name": "Ewa Nowak",
        "email": ewa.email,
        "phone": "+31612345678",
        "city": "",
        "country": "",
        "links": None,
    }
    assert contents["summary"]["headline"] == "Order picker"
    assert (contents["summary"]["hours_min"], contents["summary"]["hours_max"]) == (None, 32)
    assert contents["skills"] == {
        "skills": [{"name": "scanning"}],
        "languages": [{"language": "pl", "level": "C2"}],
        "licences": [{"kind": "other", "name": "Hoisting", "expires_on": None}],
    }


def test_what_a_resume_cannot_hold_stays_in_the_profile(client: APIClient, ewa: User) -> None:
    profile = CandidateFactory(
        user=ewa, headline="\u0958" * 120, about="I pick.", skills=["\u200b", "scanning"]
    )
    profile.licences.create(kind="other", name="\u200b")

    answer = client.post(URL, {"from_profile": True}, format="json")

    contents = {section["type"]: section["content"] for section in answer.data["sections"]}
    assert answer.status_code == 201
    assert contents["summary"]["text"] == "I pick."
    assert (contents["skills"]["skills"], contents["skills"]["licences"]) == ([{"name": "scanning"}], [])


def test_nothing_is_made_up_where_nothing_is_known(client: APIClient, ewa: User) -> None:
    ewa.name = ""
    ewa.save()

    assert client.post(URL, {"from_profile": True}, format="json").data["sections"] == []


def test_twenty_resumes_are_enough(client: APIClient, ewa: User) -> None:
    for _ in range(20):
        make_resume_of(ewa)

    answer = client.post(URL, {}, format="json")

    assert (answer.status_code, answer.data["code"]) == (409, "too_many_resumes")


def test_list_takes_as_many_statements_for_many(
    client: APIClient, ewa: User, django_assert_num_queries: Any
) -> None:
    for _ in range(3):
        make_resume_of(ewa)
    make_resume_of()

    with django_assert_num_queries(1):
        answer = client.get(URL)

    assert len(answer.data["results"]) == 3


def test_resume_is_shown_with_its_sections(
    client: APIClient, resume: Resume, django_assert_num_queries: Any
) -> None:
    with django_assert_num_queries(2):
        answer = client.get(at(resume))

    assert [each["type"] for each in answer.data["sections"]] == [
        "contact",
        "summary",
        "experience",
        "skills",
    ]
    assert answer.data["sections"][2]["content"]["items"][0]["organization"] == JOB["organization"]


def test_section_is_saved_and_says_what_is_wrong(client: APIClient, resume: Resume) -> None:
    url = section_of(resume, "experience")

    saved = client.patch(url, {"content": {"items": [{**JOB, "end": "2024-05"}]}}, format="json")
    wrong = client.patch(url, {"content": {"items": [{**JOB, "start": "May"}]}}, format="json")

    assert saved.data["content"]["items"][0]["end"] == "2024-05"
    assert (wrong.status_code, wrong.data["code"]) == (400, "invalid")
    assert wrong.data["errors"] == [
        {
            "pointer": "/content/items/0/start",
            "code": "invalid",
            "detail": "Write a month as 2024-05, or only the year: 2024.",
        }
    ]
    assert client.get(url).data["content"]["items"][0]["end"] == "2024-05"


@pytest.mark.parametrize(
    "change", [{"content": None}, {"content": []}, {"content": "x"}, {"title": "<b>x</b>"}]
)
def test_no_shape_breaks_us(client: APIClient, resume: Resume, change: dict[str, Any]) -> None:
    assert client.patch(section_of(resume, "summary"), change, format="json").status_code == 400


def test_own_section_keeps_its_title(client: APIClient, resume: Resume) -> None:
    added = client.post(at(resume, "sections/"), {"type": "custom", "content": {}}, format="json")

    assert (added.status_code, added.data["errors"][0]["pointer"]) == (400, "/title")


def test_section_is_added_moved_and_removed(client: APIClient, resume: Resume) -> None:
    asked = {"type": "custom", "title": "Hobbies", "content": {"text": "Chess"}, "position": 0}
    added = client.post(at(resume, "sections/"), asked, format="json")
    ids = [each["id"] for each in client.get(at(resume, "sections/")).data]

    moved = client.post(at(resume, "sections/reorder/"), {"sections": ids[::-1]}, format="json")
    removed = client.delete(f"/api/v1/sections/{added.data['id']}/")
    again = client.post(at(resume, "sections/reorder/"), {"sections": ids}, format="json")

    assert (added.status_code, added.data["position"], ids[0]) == (201, 0, added.data["id"])
    assert [each["id"] for each in moved.data["sections"]] == ids[::-1]
    assert removed.status_code == 204
    assert (again.status_code, again.data["code"]) == (409, "sections_changed")


def test_pale_color_is_refused(client: APIClient, resume: Resume) -> None:
    pale = client.put(at(resume, "style/"), {"primary_color": "#ffdd00"}, format="json")
    dark = client.put(at(resume, "style/"), {"primary_color": "#7c2d12", "font_size": 11.5}, format="json")
    odd = client.put(at(resume, "style/"), {"font_size": 11.3}, format="json")

    assert (pale.status_code, pale.data["code"], pale.data["errors"][0]["pointer"]) == (
        400,
        "color_too_pale",
        "/primary_color",
    )
    assert dark.data == {"primary_color": "#7c2d12", "font_family": "source-sans", "font_size": 11.5}
    assert odd.data["errors"][0]["detail"] == "Use steps of 0.5."


def test_nobody_overwrites_what_changed_meanwhile(client: APIClient, resume: Resume) -> None:
    url, old = section_of(resume, "summary"), client.get(section_of(resume, "summary")).headers["ETag"]
    whole = client.get(at(resume)).headers["ETag"]
    client.patch(url, {"content": {"headline": "First"}}, format="json")

    late = client.patch(url, {"content": {"headline": "Second"}}, format="json", headers={"if-match": old})
    gone = client.delete(at(resume), headers={"if-match": whole})

    assert (late.status_code, late.data["code"]) == (412, "changed_meanwhile")
    assert gone.status_code == 412
    assert client.get(url).data["content"]["headline"] == "First"


def test_versions_are_listed_compared_and_restored(client: APIClient, resume: Resume) -> None:
    client.patch(section_of(resume, "summary"), {"content": {"headline": "New"}}, format="json")
    kept = client.post(at(resume, "versions/"))

    listed = client.get(at(resume, "versions/")).data["results"]
    compared = client.get(at(resume, "versions/1/compare/"))
    between = client.get(at(resume, "versions/1/compare/?other=2"))
    restored = client.post(at(resume, "versions/1/restore/"))

    assert [(each["number"], each["reason"]) for each in listed] == [
        (3, "by_hand"),
        (2, "saved"),
        (1, "saved"),
    ]
    assert kept.data["number"] == 3
    assert compared.data == between.data
    assert {each["pointer"]: (each["before"], each["after"]) for each in compared.data} == {
        "/sections/summary/content/headline": ("Order picker", "New"),
        "/sections/summary/content/right_to_work": ("yes", "unsaid"),
    }
    assert restored.data["sections"][1]["content"]["headline"] == "Order picker"
    assert client.get(at(resume, "versions/1/")).data["data"]["sections"][0]["content"]["name"] == "Ewa Nowak"
    assert client.get(at(resume, "versions/9/")).status_code == 404


def test_resume_speaks_another_language(client: APIClient, resume: Resume) -> None:
    made = client.post(at(resume, "translations/nl/"))
    again = client.post(at(resume, "translations/nl/"))
    taken = client.patch(at(resume), {"language": "nl"}, format="json")
    unknown = client.post(at(resume, "translations/xx/"))

    assert (made.status_code, made.data["language"], made.data["family_id"]) == (
        201,
        "nl",
        str(resume.family_id),
    )
    assert (again.status_code, again.data["code"], taken.data["code"]) == (
        409,
        "language_taken",
        "language_taken",
    )
    assert unknown.status_code == 404
    assert [each["language"] for each in client.get(at(resume, "translations/")).data] == ["en", "nl"]
    assert client.post(at(resume, "translations/sync-facts/")).data == []


def test_deleted_resume_is_gone_and_its_sibling_stays(client: APIClient, resume: Resume) -> None:
    sibling = client.post(at(resume, "translations/nl/")).data["id"]

    assert client.delete(at(resume)).status_code == 204
    assert client.get(at(resume)).status_code == 404
    assert client.get(f"{URL}{sibling}/").status_code == 200


@pytest.mark.parametrize("rest", ["", "sections/", "style/", "versions/", "versions/1/", "translations/"])
def test_others_do_not_know_that_it_is_there(
    resume: Resume, client_for: Callable[[User | None], APIClient], rest: str
) -> None:
    assert client_for(UserFactory()).get(at(resume, rest)).status_code == 404
    assert client_for(UserFactory(employer=True)).get(at(resume, rest)).status_code == 403
    assert client_for(None).get(at(resume, rest)).status_code == 401


def test_body_has_a_limit(client: APIClient, resume: Resume) -> None:
    answer = client.patch(section_of(resume, "summary"), {"content": {"text": "x" * 200_001}}, format="json")

    assert (answer.status_code, answer.data["code"]) == (413, "too_large")


def test_schemas_are_public(client_for: Callable[[None], APIClient]) -> None:
    answer = client_for(None).get(f"{URL}schemas/")

    assert set(answer.data) == {
        "resume",
        "contact",
        "summary",
        "experience",
        "education",
        "skills",
        "projects",
        "custom",
    }
    assert answer.data["experience"]["$defs"]["ExperienceItem"]["required"] == ["position"]
