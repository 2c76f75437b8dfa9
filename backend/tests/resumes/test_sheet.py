"""What stands on paper."""

import itertools
from datetime import date
from random import Random
from typing import Any

import pytest
from django.utils import translation

from apps.resumes.enums import ResumeLanguage, SectionType
from apps.resumes.models.content import ResumeData
from apps.resumes.services.sheet import Fact, as_printed, get_wording, lay_out
from apps.resumes.services.sheet.dates import print_period
from apps.resumes.services.sheet.person import print_hours, print_phone
from tests.resumes.strategies import make_resume

LANGUAGES = list(ResumeLanguage)


def section(kind: str, content: dict[str, Any], title: str = "") -> dict[str, Any]:
    return {"type": kind, "title": title, "content": content}


def resume(*sections: dict[str, Any], language: str = "nl") -> ResumeData:
    return ResumeData.model_validate({"language": language, "sections": sections})


CONTACT = section("contact", {"name": "Ewa Nowak", "email": "ewa@example.org", "phone": "+31612345678"})


@pytest.mark.parametrize(
    ("start", "end", "is_current", "printed"),
    [
        ("2021-03", "2023-06", False, "mrt 2021 – jun 2023"),
        ("2021-03", "", True, "mrt 2021 – heden"),
        ("2021", "2021", False, "2021 – 2021"),
        ("2021", "", False, "vanaf 2021"),
        ("", "2021-12", False, "dec 2021"),
        ("", "", True, "heden"),
        ("", "", False, ""),
    ],
)
def test_a_period_tells_what_is_known(start: str, end: str, is_current: bool, printed: str) -> None:
    assert print_period(start, end, get_wording(ResumeLanguage.NL), is_current=is_current) == printed


@pytest.mark.parametrize(
    ("least", "most", "printed"),
    [
        (24, 40, "24–40 uur per week"),
        (32, 32, "32 uur per week"),
        (24, None, "minstens 24 uur per week"),
        (None, 40, "hoogstens 40 uur per week"),
        (None, None, ""),
    ],
)
def test_hours_tell_what_is_known(least: int | None, most: int | None, printed: str) -> None:
    assert print_hours(least, most, get_wording(ResumeLanguage.NL)) == printed


@pytest.mark.parametrize(
    "phone", ["+31612345678", "+48512345678", "+14155550132", "+999123456", "+310612345678"]
)
def test_a_phone_number_keeps_all_its_digits(phone: str) -> None:
    assert print_phone(phone).replace(" ", "").replace("-", "") == phone


def test_a_country_spaces_its_own_numbers() -> None:
    assert print_phone("+31612345678") == "+31 6 12345678"


def test_days_in_a_row_with_the_same_parts_stand_together() -> None:
    days = ["monday", "tuesday", "wednesday"]
    availability = {day: ["evening", "morning"] for day in days} | {"saturday": ["night"], "sunday": []}

    sheet = lay_out(resume(section("summary", {"availability": availability})))

    assert sheet.sections[0].facts == (
        Fact(label="Maandag–woensdag", value="ochtend, avond"),
        Fact(label="Zaterdag", value="nacht"),
    )


def test_the_words_are_in_the_language_of_the_resume_whoever_looks() -> None:
    summary = section("summary", {"available_from": date(2026, 12, 1), "right_to_work": "with_permit"})
    skills = section("skills", {"licences": [{"kind": "forklift", "expires_on": "2027-12-31"}]})

    with translation.override("uk"):
        first, second = lay_out(resume(summary, skills)).sections

    assert first.facts == (
        Fact(label="Beschikbaar vanaf", value="1 december 2026"),
        Fact(label="Recht om in Nederland te werken", value="ja, met een werkvergunning"),
    )
    assert second.groups[0].heading == "Rijbewijzen en certificaten"
    assert second.groups[0].facts == (Fact(label="Heftruck", value="geldig tot en met 31 december 2027"),)


def test_nobody_takes_a_city_for_an_organization() -> None:
    jobs = [
        {"position": "A", "organization": "Bakker", "city": "Breda"},
        {"position": "B", "organization": "Bakker"},
        {"position": "C", "city": "Breda"},
        {"position": "D", "text": "Bakker"},
        {"position": "E", "organization": "Bakker · Breda"},
        {"position": "F"},
    ]

    entries = lay_out(resume(section("experience", {"items": jobs}))).sections[0].entries

    places = ["Bakker · Breda", "Bakker", "– · Breda", "–", "Bakker ∙ Breda", ""]
    assert [entry.place for entry in entries] == places


def test_an_unfinished_course_says_so() -> None:
    courses = [
        {"title": "A", "start": "2021", "end": "2022", "is_finished": False},
        {"title": "B", "is_finished": False},
    ]

    entries = lay_out(resume(section("education", {"items": courses}))).sections[0].entries

    assert [entry.period for entry in entries] == ["2021 – 2022 · niet afgerond", "niet afgerond"]


@pytest.mark.parametrize(
    ("kind", "title", "heading", "told"),
    [
        ("experience", "", "Werkervaring", ""),
        ("experience", "Werkervaring", "Werkervaring", ""),
        ("experience", "Wat ik deed", "Wat ik deed", "Werkervaring"),
        ("custom", "Wat ik deed", "Wat ik deed", ""),
        ("custom", "Werkervaring", "Werkervaring", "Eigen onderdeel"),
        ("custom", "Ik · jij", "Ik ∙ jij", ""),
    ],
)
def test_a_heading_tells_what_kind_of_section_follows(kind: str, title: str, heading: str, told: str) -> None:
    content = {"items": [{"position": "A"}]} if kind == "experience" else {"text": "A"}

    printed = lay_out(resume(section(kind, content, title))).sections[0]

    assert (printed.heading, printed.kind) == (heading, told)


def test_without_contact_only_the_name_and_the_headline_stay() -> None:
    data = resume(CONTACT, section("summary", {"headline": "Orderpicker"}))

    sheet = lay_out(data, with_contact=False)

    assert (sheet.heading, sheet.headline, sheet.contact) == ("Ewa Nowak", "Orderpicker", ())


def test_a_resume_without_a_name_is_called_what_it_is() -> None:
    assert lay_out(resume(language="uk")).heading == "Резюме"


def test_paper_cannot_tell_what_is_empty_or_said_twice() -> None:
    data = resume(
        section("education", {}),
        section("skills", {"licences": [{"kind": "other", "name": "Heftruck"}]}, "Vaardigheden"),
        section("summary", {"headline": "Orderpicker"}, "Over mij"),
        CONTACT,
    )

    printed = as_printed(data)

    assert [each.type for each in printed.sections] == ["contact", "summary", "skills"]
    assert [each.title for each in printed.sections] == ["", "", ""]
    assert printed.sections[2].content.model_dump()["licences"][0]["kind"] == "forklift"


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_paper_tells_looks_the_same(language: ResumeLanguage) -> None:
    for seed in range(40):
        data = make_resume(Random(seed), language=language, is_plain=False)

        assert lay_out(as_printed(data)) == lay_out(data)
        assert as_printed(as_printed(data)) == as_printed(data)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_two_things_have_the_same_word(language: ResumeLanguage) -> None:
    words = get_wording(language)
    tables = [words.headings, words.labels, words.day_parts, words.right_to_work, words.weekdays]
    tables += [words.licences, words.languages, words.countries, words.phrases]

    assert all(len(set(table.values())) == len(table) for table in tables)
    assert len(set(words.months)) == 12
    assert set(words.headings) == {*SectionType.values, "languages", "licences"}


def test_every_language_has_the_same_words() -> None:
    parts = ("headings", "labels", "right_to_work", "day_parts", "phrases", "licences")

    for one, other in itertools.pairwise(map(get_wording, LANGUAGES)):
        assert all(getattr(one, part).keys() == getattr(other, part).keys() for part in parts)
