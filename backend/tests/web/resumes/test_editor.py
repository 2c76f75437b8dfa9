"""The forms of the parts: what they show comes back as it was, and a button loses nothing that was typed."""

from random import Random

import pytest
from django.http import QueryDict
from django.template.loader import render_to_string
from django.utils.translation import override

from apps.core.errors import DomainError
from apps.resumes.enums import SectionType
from apps.resumes.models.content import CONTENTS
from apps.resumes.services import ContentRefused
from apps.resumes.services.sections.read import read_section
from apps.web.api.forms.resumes import SectionEditor
from tests.resumes.strategies import make_resume
from tests.web.resumes.sent import sent

PAGE = "<form>{}</form>"


def as_sent(editor: SectionEditor, **more: str) -> QueryDict:
    """What a browser sends of the editor as it stands."""
    page = render_to_string("web/resumes/fields.html", {"editor": editor})
    data = QueryDict(mutable=True)
    for name, values in sent(PAGE.format(page)).items():
        data.setlist(name, values)
    for name, value in more.items():
        data[name] = value
    return data


def read(editor: SectionEditor):
    assert editor.is_valid(), editor.errors
    return read_section(type=editor.type, title=editor.title, content=editor.content())


def typed(type: SectionType, **fields: str) -> SectionEditor:
    data = QueryDict(mutable=True)
    data.update(fields)
    return SectionEditor.typed(type, data)


@pytest.mark.parametrize("seed", range(12))
@pytest.mark.parametrize("language", ["en", "bg"])
def test_what_is_shown_comes_back_as_it_was(seed, language):
    sections = make_resume(Random(seed), is_plain=False).sections

    with override(language):
        for section in sections:
            editor = SectionEditor.holding(section.type, section.content, title=section.title)
            assert read(SectionEditor.typed(section.type, as_sent(editor))) == section


@pytest.mark.parametrize("type", [type for type in SectionType if type not in ("contact", "custom")])
def test_empty_form_is_an_empty_part(type):
    editor = SectionEditor.blank(type, initial={})

    assert read(SectionEditor.typed(type, as_sent(editor))).content == CONTENTS[type]()


TWO = {
    "title": "Own heading",
    "items-total": "2",
    "items-0-position": "Picker",
    "items-0-start_0": "05",
    "items-0-start_1": "2024",
    "items-1-position": "Cleaner",
    "items-1-start_1": "abc",
    "items-1-is_current": "on",
}


@pytest.mark.parametrize(
    ("button", "expected", "opened"),
    [
        ("items-add", ["Picker", "Cleaner", ""], 2),
        ("items-remove-0", ["Cleaner"], -1),
        ("items-remove-7", ["Picker", "Cleaner"], -1),
        ("items-up-1", ["Cleaner", "Picker"], 0),
        ("items-up-0", ["Picker", "Cleaner"], 0),
        ("items-down-0", ["Cleaner", "Picker"], 1),
        ("items-down-1", ["Picker", "Cleaner"], 1),
    ],
)
def test_button_changes_the_list_and_keeps_what_was_typed(button, expected, opened):
    editor = typed(SectionType.EXPERIENCE, **TWO)

    assert editor.pressed(button)

    (items,) = editor.lists
    assert [form["position"].value() or "" for form in items.forms] == expected
    assert items.opened == opened
    again = as_sent(editor)
    assert again["title"] == "Own heading"
    assert again["items-total"] == str(len(expected))
    cleaner = expected.index("Cleaner")
    # What nobody could read as a year is still there, for the person to mend.
    assert again[f"items-{cleaner}-start_1"] == "abc"
    assert again[f"items-{cleaner}-is_current"] == "on"


@pytest.mark.parametrize("button", ["save", "next", "", "links-add", "items-eat-1", "items-add-" + "9" * 400])
def test_other_buttons_change_no_list(button):
    assert not typed(SectionType.EXPERIENCE, **TWO).pressed(button)


def test_button_keeps_the_text_above_the_list():
    editor = typed(SectionType.CONTACT, name="Ewa", phone="nonsense", **{"links-total": "0"})

    assert editor.pressed("links-add")

    assert as_sent(editor)["phone"] == "nonsense"


@pytest.mark.parametrize("total", ["", "-1", "x", "99999999999999999999", "41"])
def test_number_of_items_is_bounded(total):
    editor = typed(SectionType.EXPERIENCE, **{"items-total": total})

    assert len(editor.lists[0].forms) <= 40


@pytest.mark.parametrize(
    ("month", "year", "expected"),
    [("05", "2024", "2024-05"), ("", "2024", "2024"), ("", " 1999 ", "1999"), ("", "", "")],
)
def test_month_is_read(month, year, expected):
    fields = {
        "items-total": "1",
        "items-0-position": "Picker",
        "items-0-start_0": month,
        "items-0-start_1": year,
    }
    editor = typed(SectionType.EXPERIENCE, **fields)

    assert read(editor).content.items[0].start == expected


@pytest.mark.parametrize(("month", "year"), [("05", ""), ("", "24"), ("", "1899"), ("05", "20245")])
def test_month_without_a_year_is_told_at_its_field(month, year):
    fields = {
        "items-total": "1",
        "items-0-position": "Picker",
        "items-0-start_0": month,
        "items-0-start_1": year,
    }
    editor = typed(SectionType.EXPERIENCE, **fields)

    assert not editor.is_valid()
    assert [wrong.anchor for wrong in editor.errors] == ["items-0-start_1"]


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        ("06 1234 5678", "+31612345678"),
        ("+48 512 345 678", "+48512345678"),
        ("0031612345678", "+31612345678"),
    ],
)
def test_phone_number_is_read_as_people_write_it(number, expected):
    editor = typed(SectionType.CONTACT, name="Ewa", phone=number)

    assert read(editor).content.phone == expected


def test_rules_are_told_at_the_item_that_was_typed_wrong_also_behind_a_blank_one():
    fields = {
        "items-total": "3",
        "items-0-position": "",
        "items-1-position": "Picker",
        "items-1-start_1": "2024",
        "items-1-end_1": "2020",
        "items-2-position": "Cleaner",
        "items-2-highlights": "x" * 401,
    }
    editor = typed(SectionType.EXPERIENCE, **fields)
    assert editor.is_valid()

    with pytest.raises(ContentRefused) as refusal:
        read(editor)
    editor.take(refusal.value)

    assert [wrong.anchor for wrong in editor.errors] == ["items-1-end_1", "items-2-highlights"]


def test_item_that_is_not_blank_needs_its_name():
    editor = typed(SectionType.EXPERIENCE, **{"items-total": "1", "items-0-organization": "Magazijn Venlo"})

    assert not editor.is_valid()
    assert [wrong.anchor for wrong in editor.errors] == ["items-0-position"]


def test_rule_about_the_whole_part_stands_on_top():
    class Never(DomainError):
        code, message = "never", "Never."

    editor = typed(SectionType.SUMMARY, right_to_work="yes")
    assert editor.is_valid()

    editor.take(Never())

    assert [(wrong.anchor, wrong.message) for wrong in editor.errors] == [("", "Never.")]


def test_own_part_needs_a_heading():
    editor = typed(SectionType.CUSTOM, text="I drive a van.", title=" ")

    assert not editor.is_valid()
    assert [wrong.anchor for wrong in editor.errors] == ["title"]
