"""Whatever is wrong with a content: a field, a stable code, a plain sentence."""

import re
from pathlib import Path
from typing import Any

import pytest

from apps.resumes.enums import SectionType
from apps.resumes.models import content
from apps.resumes.models.content import CONTENTS, ResumeData, StyleData
from apps.resumes.services import ContentRefused
from apps.resumes.services.refusals import read_value
from apps.resumes.services.refusals.words import ANYTHING, RULES

SOURCES = Path(content.__file__).parent.glob("*.py")
CODES = {code for path in SOURCES for code in re.findall(r'ValueError\("(\w+)"\)', path.read_text())}


def refuse(kind: Any, raw: Any) -> list[tuple[str, str]]:
    with pytest.raises(ContentRefused) as refusal:
        read_value(kind, raw, below="content")
    assert all(str(each.message) and str(each.message) != str(ANYTHING) for each in refusal.value.errors)
    return [(each.field, each.code) for each in refusal.value.errors]


def test_every_rule_of_the_contents_has_its_sentence() -> None:
    assert set(RULES) == CODES


@pytest.mark.parametrize(
    ("type", "raw", "field", "code"),
    [
        ("contact", {}, "name", "required"),
        ("contact", {"name": " "}, "name", "required"),
        ("contact", {"name": "x" * 121}, "name", "max_length"),
        ("contact", {"name": "E", "email": "ewa"}, "email", "invalid"),
        ("contact", {"name": "E", "phone": "0612345678"}, "phone", "invalid"),
        ("contact", {"name": "E", "phone": "+3161234567٨"}, "phone", "invalid"),
        ("projects", {"items": [{"name": "P", "start": "20٢٤"}]}, "items/0/start", "invalid"),
        ("contact", {"name": "E", "country": "nl"}, "country", "invalid"),
        ("contact", {"name": "E", "links": [{"url": "javascript:alert(1)"}]}, "links/0/url", "invalid"),
        ("contact", {"name": "E", "links": [{"url": "https://e.org"}] * 6}, "links", "max_length"),
        ("contact", {"name": "E", "birth_date": "1990-01-01"}, "birth_date", "unknown_field"),
        ("contact", {"name": "E", "a/b~c": 1}, "a~1b~0c", "unknown_field"),
        ("summary", {"available_from": "tomorrow"}, "available_from", "invalid"),
        ("summary", {"hours_min": 0}, "hours_min", "min_value"),
        ("summary", {"hours_max": 61}, "hours_max", "max_value"),
        ("summary", {"hours_min": 40, "hours_max": 20}, "hours_min", "hours_out_of_order"),
        ("summary", {"availability": {"sunday": ["noon"]}}, "availability/sunday/0", "invalid_choice"),
        ("summary", {"availability": {"someday": []}}, "availability/someday", "invalid_choice"),
        ("summary", {"right_to_work": "maybe"}, "right_to_work", "invalid_choice"),
        (
            "experience",
            {"items": [{"position": "P", "is_current": True, "end": "2024"}]},
            "items/0/end",
            "current_has_no_end",
        ),
        (
            "education",
            {"items": [{"title": "T", "start": "2024-05", "end": "2023"}]},
            "items/0/end",
            "end_before_start",
        ),
        ("education", {"items": [{"title": "T", "start": "2024-13"}]}, "items/0/start", "invalid"),
        ("contact", {"name": "E", "email": "e\x00a@e.org"}, "email", "invalid"),
        ("contact", {"name": "E", "links": [{"url": "https://e\x00"}]}, "links/0/url", "invalid"),
        ("contact", {"name": "E", "links": [{"url": "https://e.org/\u202egnp"}]}, "links/0/url", "invalid"),
        ("projects", {"items": [{"name": "P", "url": "https://e.org/\x07"}]}, "items/0/url", "invalid"),
        ("projects", {"items": [{"name": "P", "url": "ftp://e.org"}]}, "items/0/url", "invalid"),
        (
            "skills",
            {"languages": [{"language": "xx", "level": "B1"}]},
            "languages/0/language",
            "unknown_language",
        ),
        (
            "skills",
            {"languages": [{"language": "nl", "level": "native"}]},
            "languages/0/level",
            "invalid_choice",
        ),
        ("skills", {"languages": [{"language": "nl", "level": "B1"}] * 2}, "languages", "language_twice"),
        ("skills", {"licences": [{"kind": "other"}]}, "licences/0/name", "licence_name"),
        ("skills", {"licences": [{"kind": "bhv", "name": "x"}]}, "licences/0/name", "licence_name"),
        ("custom", {"points": [""]}, "points/0", "required"),
    ],
)
def test_refusal_names_field_and_code(type: str, raw: Any, field: str, code: str) -> None:
    assert refuse(CONTENTS[SectionType(type)], raw) == [(f"content/{field}", code)]


@pytest.mark.parametrize(
    ("kind", "raw", "field", "code"),
    [
        (StyleData, {"primary_color": "red"}, "primary_color", "invalid"),
        (StyleData, {"font_size": 10.3}, "font_size", "invalid"),
        (StyleData, {"font_family": "comic"}, "font_family", "invalid_choice"),
        (ResumeData, {"sections": [{"type": "custom", "content": {}}]}, "sections/0/title", "title_required"),
        (
            ResumeData,
            {"sections": [{"type": "summary", "content": {}}] * 2},
            "sections",
            "section_type_twice",
        ),
    ],
)
def test_whole_resumes_say_it_too(kind: Any, raw: Any, field: str, code: str) -> None:
    assert refuse(kind, raw) == [(f"content/{field}", code)]
