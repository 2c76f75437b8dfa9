"""What the sections of a resume may hold."""

from typing import Any

import pytest
from pydantic import ValidationError

from apps.resumes.models.content import ContactContent, ExperienceItem, ResumeData, SectionData, SkillsContent

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
