"""JSON Resume files of other programs: the best that fits, nothing invented, the rest listed."""

import json
from typing import Any

import pytest

from apps.candidates.enums import LicenceKind
from apps.resumes.enums import ResumeLanguage, SectionType
from apps.resumes.models.content import ResumeData
from apps.resumes.services.formats import FileUnreadable, WhyUnread, from_json_resume

FOREIGN: dict[str, Any] = {
    "basics": {
        "name": "Ada Nowak",
        "label": "Welder",
        "image": "https://example.org/ada.jpg",
        "email": "ada@example.org",
        "phone": "06 12345678",
        "url": "https://ada.example.org",
        "summary": "I weld.",
        "location": {"address": "Street 1", "city": "Venlo", "countryCode": "nl", "postalCode": "5911 AA"},
        "profiles": [
            {"network": "LinkedIn", "username": "ada", "url": "https://linkedin.example/ada"},
            {"network": "X", "username": "ada"},
        ],
    },
    "work": [
        {"name": "Yard", "position": "Welder", "startDate": "2020-02-03", "highlights": ["Ships", 7]},
        {"company": "Mill", "startDate": "2019", "endDate": "2018-01", "summary": "x" * 2100},
        "nonsense",
    ],
    "volunteer": [{"organization": "Food bank", "position": "Driver", "startDate": "last year"}],
    "education": [
        {"studyType": "MBO 2", "area": "Metal", "institution": "ROC", "score": "8", "courses": ["TIG"]}
    ],
    "awards": [{"title": "Best weld", "date": "2021-05", "awarder": "Yard"}],
    "skills": [{"name": "Welding", "level": "Master", "keywords": ["TIG", "MIG"]}],
    "languages": [
        {"language": "Polski", "fluency": "Native speaker"},
        {"language": "Engels", "fluency": "B1 (CEFR)"},
    ],
    "certificates": [{"name": "Code 95", "issuer": "CBR"}, {"name": "Hot work", "date": "2023-01-01"}],
    "references": [{"name": "Jan", "reference": "Good welder"}],
    "birthday": "1990-01-01",
}


@pytest.fixture(scope="module")
def taken() -> tuple[ResumeData, dict[str, WhyUnread]]:
    data, unread = from_json_resume(json.dumps(FOREIGN).encode(), language=ResumeLanguage.NL)
    return data, {each.pointer: each.why for each in unread}


def get_content(data: ResumeData, kind: SectionType) -> Any:
    return next(section.content for section in data.sections if section.type == kind)


def test_contact_is_taken(taken: tuple[ResumeData, dict[str, WhyUnread]]) -> None:
    contact = get_content(taken[0], SectionType.CONTACT)

    assert (contact.name, contact.phone, contact.country) == ("Ada Nowak", "+31612345678", "NL")
    assert [link.label for link in contact.links] == ["", "LinkedIn"]


def test_work_without_end_goes_on_and_what_contradicts_is_let_go(
    taken: tuple[ResumeData, dict[str, WhyUnread]],
) -> None:
    first, second = get_content(taken[0], SectionType.EXPERIENCE).items

    assert (first.start, first.is_current, first.highlights) == ("2020-02", True, ("Ships", "7"))
    assert (second.position, second.start, second.end, len(second.text)) == ("Mill", "", "", 2000)


def test_education_projects_and_own_sections(taken: tuple[ResumeData, dict[str, WhyUnread]]) -> None:
    data = taken[0]
    custom = next(section for section in data.sections if section.type == SectionType.CUSTOM)

    assert get_content(data, SectionType.EDUCATION).items[0].title == "MBO 2, Metal"
    assert get_content(data, SectionType.PROJECTS).items[0].name == "Driver, Food bank"
    assert (custom.title, custom.content.points) == ("Awards", ("Best weld, Yard, 2021-05",))  # type: ignore[union-attr]  # custom has points


def test_levels_are_not_guessed_and_known_licences_get_their_kind(
    taken: tuple[ResumeData, dict[str, WhyUnread]],
) -> None:
    skills = get_content(taken[0], SectionType.SKILLS)

    assert [skill.name for skill in skills.skills] == ["Welding", "TIG", "MIG"]
    assert [(each.language, each.level) for each in skills.languages] == [("en", "B1")]
    assert [(each.kind, each.name) for each in skills.licences] == [
        (LicenceKind.CODE_95, ""),
        (LicenceKind.OTHER, "Hot work"),
    ]


@pytest.mark.parametrize(
    ("pointer", "why"),
    [
        ("/basics/image", WhyUnread.NOT_ASKED),
        ("/basics/location/address", WhyUnread.NO_PLACE),
        ("/basics/profiles/1", WhyUnread.NOT_UNDERSTOOD),
        ("/work/1/text", WhyUnread.TOO_LONG),
        ("/work/1/end", WhyUnread.NOT_UNDERSTOOD),
        ("/work/2", WhyUnread.NOT_UNDERSTOOD),
        ("/volunteer/0/startDate", WhyUnread.NOT_UNDERSTOOD),
        ("/education/0/score", WhyUnread.NO_PLACE),
        ("/skills/0/level", WhyUnread.NO_PLACE),
        ("/languages/0", WhyUnread.NOT_UNDERSTOOD),
        ("/certificates/1/date", WhyUnread.NO_PLACE),
        ("/references", WhyUnread.OTHER_PERSON),
        ("/birthday", WhyUnread.NO_PLACE),
    ],
)
def test_what_was_not_taken_is_listed(
    taken: tuple[ResumeData, dict[str, WhyUnread]], pointer: str, why: WhyUnread
) -> None:
    assert taken[1][pointer] == why


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"[]",
        b"{",
        b"\xff\xfe",
        b"[" * 100_000,
        b'{"a":' * 50 + b"1" + b"}" * 50,
        b'{"a": "' + b"x" * 1_000_001 + b'"}',
        b'{"a": ' + b"9" * 5000 + b"}",
    ],
)
def test_what_is_no_json_resume_is_refused(raw: bytes) -> None:
    with pytest.raises(FileUnreadable):
        from_json_resume(raw)


@pytest.mark.parametrize(
    "raw",
    [
        {"basics": [], "work": {}, "skills": None, "meta": 3},
        {"basics": {"name": {"a": 1}, "location": 3, "profiles": {"a": 1}}},
        {"meta": {"x-safe-job": {"sections": [{"type": []}, 3, {"type": "custom"}], "style": {"a": 1}}}},
        {"meta": {"x-safe-job": {"sections": [{"type": "skills", "title": 3}], "title": {}, "language": []}}},
        {"basics": {"x-safe-job": {"availability": {"someday": ["morning"], "monday": [3]}, "hoursMin": 99}}},
        {"work": [{"position": "x", "x-safe-job": {"isCurrent": True}, "endDate": 20}]},
        {"work": [{"position": "x", "startDate": "2020", "endDate": []}]},
        {"languages": [{"language": "nl", "fluency": "B1", "x-safe-job": {"code": ["nl"]}}]},
        {"certificates": [{"name": "x", "x-safe-job": {"kind": ["adr"], "expiresOn": {}}}]},
        {"work": [{"position": "x"}] * 40, "skills": [{"name": "\u200b"}] * 2},
    ],
)
def test_any_other_shape_is_taken_as_far_as_it_goes(raw: dict[str, Any]) -> None:
    data, _ = from_json_resume(raw)

    assert ResumeData.model_validate_json(data.model_dump_json()) == data
