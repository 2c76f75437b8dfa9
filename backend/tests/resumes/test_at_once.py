"""Two tabs, two phones: nothing is lost, doubled or half done."""

from collections.abc import Callable
from typing import Any

import pytest
from rest_framework.test import APIClient

from apps.resumes.enums import ResumeLanguage, VersionReason
from apps.resumes.models import Resume, ResumeSection, ResumeVersion
from apps.resumes.services import create_resume, freeze_resume, sync_facts, translate_resume
from apps.users.models import User
from tests.factories.resumes import make_resume_of

AtOnce = Callable[[Callable[[int], Any], int], list[Any]]
pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def resume() -> Resume:
    return make_resume_of()


@pytest.fixture
def client(resume: Resume, client_for: Callable[[User], APIClient]) -> Callable[[], APIClient]:
    return lambda: client_for(resume.owner)


def test_of_two_tabs_one_is_told(resume: Resume, client: Any, at_once: AtOnce) -> None:
    url = f"/api/v1/sections/{resume.sections.get(type='summary').pk}/"
    etag = client().get(url).headers["ETag"]

    def save(number: int) -> int:
        content = {"content": {"headline": f"Tab {number}"}}
        answer = client().patch(url, content, format="json", headers={"if-match": etag})
        return int(answer.status_code)

    assert sorted(at_once(save, 4)) == [200, 412, 412, 412]
    assert list(ResumeVersion.objects.order_by("number").values_list("number", flat=True)) == [1, 2]


def test_reordering_while_a_section_goes_leaves_no_gap(resume: Resume, client: Any, at_once: AtOnce) -> None:
    ids = [str(each.pk) for each in resume.sections.all()]

    def work(number: int) -> int:
        if number == 0:
            return int(client().delete(f"/api/v1/sections/{ids[1]}/").status_code)
        order = ids[::-1] if number == 1 else [*ids[1:], ids[0]]
        url = f"/api/v1/resumes/{resume.pk}/sections/reorder/"
        return int(client().post(url, {"sections": order}, format="json").status_code)

    answers = at_once(work, 3)

    assert answers[0] == 204
    assert set(answers[1:]) <= {200, 409}
    assert [each.position for each in resume.sections.all()] == [0, 1, 2]


def test_saving_while_the_resume_goes_saves_or_finds_nothing(
    resume: Resume, client: Any, at_once: AtOnce
) -> None:
    url = f"/api/v1/sections/{resume.sections.get(type='summary').pk}/"

    def work(number: int) -> int:
        if number == 0:
            return int(client().delete(f"/api/v1/resumes/{resume.pk}/").status_code)
        return int(client().patch(url, {"content": {"headline": "Late"}}, format="json").status_code)

    answers = at_once(work, 3)

    assert answers[0] == 204
    assert set(answers[1:]) <= {200, 404}
    assert not ResumeSection.objects.exists()
    assert not ResumeVersion.objects.exists()


def test_the_twentieth_is_the_last(resume: Resume, client: Any, at_once: AtOnce) -> None:
    for _ in range(18):
        create_resume(owner=resume.owner)

    answers = at_once(lambda _: client().post("/api/v1/resumes/", {}, format="json").status_code, 3)

    assert sorted(answers) == [201, 409, 409]


def test_languages_that_copy_from_each_other_do_not_block(resume: Resume, at_once: AtOnce) -> None:
    sibling = translate_resume(resume=resume, language=ResumeLanguage.NL, actor=resume.owner)

    answers = at_once(lambda number: sync_facts(resume=(resume, sibling)[number % 2]), 4)

    assert answers == [[], [], [], []]


def test_frozen_twice_at_once_is_one_version(resume: Resume, at_once: AtOnce) -> None:
    def freeze(number: int) -> Any:
        return freeze_resume(resume=resume, actor=resume.owner, reason=VersionReason.APPLIED).pk

    assert len(set(at_once(freeze, 3))) == 1


def test_two_siblings_make_one_third(resume: Resume, client: Any, at_once: AtOnce) -> None:
    sibling = translate_resume(resume=resume, language=ResumeLanguage.NL, actor=resume.owner)
    paths = [f"/api/v1/resumes/{each.pk}/" for each in (resume, sibling)]

    def work(number: int) -> int:
        if number == 2:
            return int(client().patch(paths[0], {"language": "pl"}, format="json").status_code)
        return int(client().post(f"{paths[number]}translations/pl/").status_code)

    answers = at_once(work, 3)

    assert sorted(answers)[1:] == [409, 409]
    assert list(Resume.objects.filter(language="pl").values_list("family_id", flat=True)) == [
        resume.family_id
    ]
