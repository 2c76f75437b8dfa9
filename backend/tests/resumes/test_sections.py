"""A resume is changed part by part."""

from typing import Any

import pytest

from apps.resumes.enums import SectionType, VersionReason
from apps.resumes.models import ResumeSection, ResumeVersion
from apps.resumes.models.content import ResumeData
from apps.resumes.models.content.data import MOST_SECTIONS
from apps.resumes.services import (
    ContentRefused,
    ResumeTooLarge,
    SectionsChanged,
    SectionTypeTaken,
    TooManySections,
    add_section,
    compare_versions,
    freeze_resume,
    read_data,
    remove_section,
    reorder_sections,
    restore_version,
    save_section,
    sync_facts,
    translate_resume,
)
from tests.factories.resumes import make_resume_of

pytestmark = pytest.mark.django_db


def types(resume: Any) -> list[str]:
    return list(resume.sections.order_by("position").values_list("type", flat=True))


def test_section_is_added_between_others() -> None:
    resume = make_resume_of()

    add_section(
        resume=resume, type=SectionType.CUSTOM, title="Hobbies", content={"text": "Chess"}, position=1
    )

    assert types(resume) == ["contact", "custom", "summary", "experience", "skills"]
    assert [row.position for row in resume.sections.all()] == [0, 1, 2, 3, 4]


def test_type_stands_once_but_for_own_ones() -> None:
    resume = make_resume_of()

    with pytest.raises(SectionTypeTaken):
        add_section(resume=resume, type=SectionType.SUMMARY, content={})
    for number in range(MOST_SECTIONS - 4):
        add_section(resume=resume, type=SectionType.CUSTOM, title=f"Own {number}", content={})
    with pytest.raises(TooManySections):
        add_section(resume=resume, type=SectionType.EDUCATION, content={})


def test_removed_section_leaves_no_gap() -> None:
    resume = make_resume_of()

    remove_section(section=resume.sections.get(type="summary"))

    assert types(resume) == ["contact", "experience", "skills"]
    assert [row.position for row in resume.sections.all()] == [0, 1, 2]


def test_sections_stand_in_another_order() -> None:
    resume = make_resume_of()
    ids = [row.pk for row in resume.sections.all()]

    reorder_sections(resume=resume, section_ids=ids[::-1])

    assert [row.pk for row in resume.sections.all()] == ids[::-1]


@pytest.mark.parametrize("change", [lambda ids: ids[1:], lambda ids: [*ids, ids[0]], lambda ids: []])
def test_order_names_each_section_once(change: Any) -> None:
    resume = make_resume_of()
    ids = [row.pk for row in resume.sections.all()]

    with pytest.raises(SectionsChanged):
        reorder_sections(resume=resume, section_ids=change(ids))


def test_hidden_section_is_not_read_but_comes_back() -> None:
    resume = make_resume_of()
    before = ResumeVersion.objects.latest("number")
    save_section(section=resume.sections.get(type="summary"), changes={"is_visible": False})
    hidden = ResumeVersion.objects.latest("number")
    assert [section.type for section in read_data(resume=resume).sections] == [
        "contact",
        "experience",
        "skills",
    ]

    restore_version(resume=resume, version=before, actor=resume.owner)
    assert len(read_data(resume=resume).sections) == 4
    restore_version(resume=resume, version=hidden, actor=resume.owner)

    assert types(resume) == ["contact", "summary", "experience", "skills"]
    assert [row.is_visible for row in resume.sections.all()] == [True, False, True, True]


def test_restoring_what_others_read_keeps_what_is_hidden() -> None:
    resume = make_resume_of()
    save_section(section=resume.sections.get(type="summary"), changes={"is_visible": False})
    frozen = freeze_resume(resume=resume, actor=resume.owner, reason=VersionReason.SHARED)
    remove_section(section=resume.sections.get(type="skills"))

    restore_version(resume=resume, version=frozen, actor=resume.owner)

    assert types(resume) == ["contact", "summary", "experience", "skills"]
    assert ResumeSection.objects.get(type="summary").is_visible is False


def test_restoring_keeps_what_was_there_and_the_ids() -> None:
    resume = make_resume_of()
    first = ResumeVersion.objects.get()
    ids = {row.type: row.pk for row in resume.sections.all()}
    save_section(section=resume.sections.get(type="contact"), changes={"content": {"name": "Ewa Maria"}})

    restore_version(resume=resume, version=first, actor=resume.owner)

    assert read_data(resume=resume) == ResumeData.model_validate(first.data)
    assert {row.type: row.pk for row in resume.sections.all()} == ids
    assert [each.number for each in ResumeVersion.objects.order_by("number")] == [1, 2, 3]


def test_refusal_names_the_field() -> None:
    section = make_resume_of().sections.get(type="experience")
    wrong = {
        "items": [
            {"position": "Picker", "start": "2024-05", "end": "2023-01"},
            {"position": "", "start": "May"},
        ]
    }

    with pytest.raises(ContentRefused) as refusal:
        save_section(section=section, changes={"content": wrong})

    assert [(each.field, each.code) for each in refusal.value.errors] == [
        ("content/items/0/end", "end_before_start"),
        ("content/items/1/position", "required"),
        ("content/items/1/start", "invalid"),
    ]


def test_resume_has_an_end() -> None:
    resume = make_resume_of()
    item = {"position": "x", "text": "я" * 2000, "highlights": ["я" * 400] * 12}

    with pytest.raises(ResumeTooLarge):
        save_section(
            section=resume.sections.get(type="experience"), changes={"content": {"items": [item] * 30}}
        )

    assert len(read_data(resume=resume).sections) == 4


def test_facts_follow_into_other_languages_and_words_stay() -> None:
    resume = make_resume_of()
    sibling = translate_resume(resume=resume, language="nl", actor=resume.owner)  # type: ignore[arg-type]  # as a client sends it
    job = {
        "position": "Orderpicker",
        "organization": "Magazijn Venlo",
        "start": "2021-03",
        "is_current": True,
    }
    save_section(section=sibling.sections.get(type="experience"), changes={"content": {"items": [job]}})
    ended = {
        "position": "Order picker",
        "organization": "MAGAZIJN Venlo",
        "start": "2021-02",
        "end": "2024-01",
    }
    save_section(section=resume.sections.get(type="experience"), changes={"content": {"items": [ended]}})
    save_section(
        section=resume.sections.get(type="skills"), changes={"content": {"skills": [{"name": "Driving"}]}}
    )

    assert sync_facts(resume=resume) == [sibling]

    contents = {row.type: row.content for row in sibling.sections.all()}
    assert contents["experience"]["items"][0] | {"text": "", "highlights": [], "city": ""} == {
        **ended,
        "position": "Orderpicker",
        "organization": "Magazijn Venlo",
        "is_current": False,
        "text": "",
        "highlights": [],
        "city": "",
    }
    assert contents["skills"] == {"skills": [{"name": "Scanning"}], "languages": [], "licences": []}
    assert sync_facts(resume=resume) == []


def test_added_job_makes_only_itself_different() -> None:
    one, two = ({"position": name} for name in ("First", "Second"))
    before, after = (
        ResumeData.model_validate({"sections": [{"type": "experience", "content": {"items": items}}]})
        for items in ([one], [two, one])
    )

    found = compare_versions(before=before, after=after)

    assert [each.pointer for each in found] == ["/sections/experience/content/items/0"]
    assert (found[0].before, found[0].after["position"]) == (None, "Second")
    assert [each.pointer for each in compare_versions(before=after, after=before)] == [
        "/sections/experience/content/items/0"
    ]


def test_saving_takes_few_statements_however_long_the_resume_is(django_assert_num_queries: Any) -> None:
    resume = make_resume_of()
    for number in range(10):
        add_section(resume=resume, type=SectionType.CUSTOM, title=f"Own {number}", content={"text": "x"})
    section = ResumeSection.objects.select_related("resume").get(type="summary")

    with django_assert_num_queries(9):
        save_section(section=section, changes={"content": {"headline": "New"}})
