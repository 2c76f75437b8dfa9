"""What the sections of a resume may hold."""

from typing import Any

import pytest
from jsonschema import Draft202012Validator
from pydantic import ValidationError

from apps.resumes.models.content import (
    ContactContent,
    CustomContent,
    ExperienceItem,
    Link,
    ResumeData,
    SectionData,
    SkillsContent,
)

CONTACT = {"type": "contact", "content": {"name": "Ewa Nowak"}}


def test_a_section_gets_the_content_of_its_type() -> None:
    data = ResumeData.model_validate({"sections": [CONTACT, {"type": "skills", "content": {}}]})

    assert [type(section.content) for section in data.sections] == [ContactContent, SkillsContent]
    assert ResumeData.model_validate_json(data.model_dump_json()) == data


@pytest.mark.parametrize(
    ("raw", "rule"),
    [
        ({"sections": [CONTACT, CONTACT]}, "section_type_twice"),
        ({"sections": [{"type": "custom", "content": {}}]}, "title_required"),
        ({"sections": [{"type": "contact", "content": {"items": []}}]}, "name"),
        (
            {"sections": [{"type": "contact", "content": {"name": "E", "birth_date": "1990-01-01"}}]},
            "birth_date",
        ),
    ],
)
def test_what_does_not_fit_is_refused(raw: dict[str, Any], rule: str) -> None:
    with pytest.raises(ValidationError, match=rule):
        ResumeData.model_validate(raw)


@pytest.mark.parametrize(
    ("start", "end", "fits"),
    [
        ("2020-05", "2020-04", False),
        ("2020-05", "2020", True),
        ("2021", "2020-12", False),
        ("", "2020", True),
    ],
)
def test_periods_are_in_order(start: str, end: str, fits: bool) -> None:
    raw = {"position": "Welder", "start": start, "end": end}

    if fits:
        assert ExperienceItem.model_validate(raw).end == end
    else:
        with pytest.raises(ValidationError, match="end_before_start"):
            ExperienceItem.model_validate(raw)


def test_unseen_signs_and_doubled_spaces_go() -> None:
    section = SectionData.model_validate(
        {"type": "contact", "content": {"name": " Ewa\u202e \tNo\u0301wak\x00 ", "city": "Den\nHaag"}}
    )

    assert isinstance(section.content, ContactContent)
    assert (section.content.name, section.content.city) == ("Ewa Nówak", "Den Haag")


@pytest.mark.parametrize("title", ["\u0958" * 120, "\ufb2c" * 60])
def test_text_that_grows_when_it_is_composed_is_measured_as_it_is_kept(title: str) -> None:
    with pytest.raises(ValidationError, match="string_too_long"):
        ResumeData(title=title)


@pytest.mark.parametrize("point", ["\u200b", " \ufeff\n"])
def test_point_in_which_nothing_is_seen_is_none(point: str) -> None:
    with pytest.raises(ValidationError, match="string_too_short"):
        CustomContent(points=(point,))


def test_what_was_kept_once_is_the_same_again() -> None:
    once = CustomContent(text="e\u200b\u0301 \r\n a\t\u2003b", points=("x" * 400 + "  ",))

    assert once.text == "é\na b"
    assert CustomContent.model_validate(once.model_dump()) == once


@pytest.mark.parametrize("letter", ["\ufff9", "\ufffe", "\uffff"])
def test_address_has_no_letter_that_xml_has_not(letter: str) -> None:
    with pytest.raises(ValidationError, match="string_pattern_mismatch"):
        Link(url=f"https://example.org/{letter}")
    with pytest.raises(ValidationError, match="string_pattern_mismatch"):
        ContactContent(name="Ewa", email=f"ewa{letter}@example.org")


@pytest.mark.parametrize(("content", "fits"), [({"name": "Ewa"}, True), ({"items": []}, False)])
def test_schema_ties_the_content_to_its_type(content: dict[str, Any], fits: bool) -> None:
    resume = {"sections": [{"type": "contact", "content": content}]}

    assert Draft202012Validator(ResumeData.model_json_schema()).is_valid(resume) is fits
