"""Files of all kinds, sound and broken."""

import json
from pathlib import Path
from typing import Any

import pytest

from apps.jobs.services.imports.formats import find_format, read_rows
from apps.jobs.services.imports.rows import LONGEST_ROW, Row

POSTING = {"@type": "JobPosting", "identifier": "1", "title": "Order picker"}


@pytest.fixture
def rows(tmp_path: Path) -> Any:
    """Write a file and read its rows."""

    def read(content: str | bytes, name: str = "file", kind: str = "auto") -> list[Row]:
        file = tmp_path / name
        file.write_bytes(content.encode() if isinstance(content, str) else content)
        return list(read_rows(file, kind=kind))

    return read


def titles(found: list[Row]) -> list[str]:
    return [row.columns.get("title", row.reasons[0].rule if row.reasons else "") for row in found]


@pytest.mark.parametrize(
    "value",
    [
        POSTING,
        [POSTING],
        {"@context": "https://schema.org", "@graph": [{"@type": "Organization"}, POSTING]},
        {"@type": "ItemList", "itemListElement": [{"@type": "ListItem", "item": POSTING}]},
        {**POSTING, "@type": ["Thing", "JobPosting"]},
        {**POSTING, "@type": "http://schema.org/JobPosting"},
        {**POSTING, "@type": "schema:JobPosting"},
        {"title": "Order picker"},
        [[POSTING]],
    ],
)
def test_posting_is_found_wherever_json_hides_it(rows, value):
    assert titles(rows(json.dumps(value))) == ["Order picker"]


def test_json_lines_lose_only_the_broken_line(rows):
    lines = [json.dumps(POSTING), "{broken", "", json.dumps({"@type": "Event"}), json.dumps(POSTING)]

    found = rows("\n".join(lines), name="feed.jsonl")

    assert titles(found) == ["Order picker", "broken_json", "not_a_posting", "Order picker"]
    assert [row.number for row in found] == [1, 2, 3, 4]


def test_array_is_read_item_by_item(rows):
    many = [{**POSTING, "title": f"Job {index}", "description": "x" * 5000} for index in range(100)]

    assert titles(rows(json.dumps(many, indent=1))) == [f"Job {index}" for index in range(100)]


def test_array_that_breaks_off_keeps_what_came_before(rows):
    assert titles(rows(f'[{json.dumps(POSTING)}, {{"title": ')) == ["Order picker", "broken_json"]


@pytest.mark.parametrize(
    "content", ["[" * 1_000_000, '{"a":' * 100_000, '[{"title": NaN}]', '{"title": "never ends']
)
def test_json_that_wants_to_hurt_is_one_refused_row(rows, content):
    assert titles(rows(content, kind="jsonld")) == ["broken_json"]


def test_json_ld_inside_pages(rows):
    page = f"""<!doctype html><html><head><title>x</title>
        <script type="text/javascript">var a = 1;</script>
        <SCRIPT data-x='1' type='application/ld+json'>{json.dumps(POSTING)}</SCRIPT >
        <script type="application/ld+json">{{"@type": "BreadcrumbList"}}</script>
        <script type="application/ld+json"><!-- {json.dumps([POSTING])} --></script>"""

    assert titles(rows(page)) == ["Order picker", "Order picker"]
    assert titles(rows(page, kind="jsonld")) == ["Order picker", "Order picker"]
    assert titles(rows("<html><body>No job here</body></html>")) == ["not_a_posting"]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_csv_with_any_delimiter_and_known_aliases(rows, delimiter):
    header = delimiter.join(["Vacaturenummer", "Functietitel", "Omschrijving", "Plaats", "Onbekend"])
    line = delimiter.join(["7", "Lasser", '"Regel een\nregel twee"', "Venlo", "?"])

    (row,) = rows(f"{header}\n{line}\n\n", name="jobs.csv")

    assert row.columns == {
        "external_id": "7", "title": "Lasser", "description": "Regel een\nregel twee", "place": "Venlo",
    }  # fmt: skip


def test_csv_without_a_title_column_is_no_table_of_jobs(rows):
    assert titles(rows("a,b\n1,2\n")) == ["unknown_format"]
    assert titles(rows("")) == ["unknown_format"]


def test_csv_row_with_a_huge_field_is_refused_alone(rows):
    huge = "x" * 200_000

    found = rows(f"title,description\nOne,a\nTwo,{huge}\nThree,c\n", name="jobs.csv")

    assert titles(found) == ["One", "broken_row", "Three"]


def test_csv_line_without_end_is_refused_alone(rows):
    found = rows(f"title\nOne\n{'x' * (2 * LONGEST_ROW)}\nThree\n", name="jobs.csv")

    assert titles(found) == ["One", "broken_row", "Three"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le-bom", "utf-32", "cp1252"])
def test_encoding_is_recognized(rows, encoding):
    text = "id,title\n1,Café-medewerker één\n"
    content = b"\xff\xfe" + text.encode("utf-16-le") if encoding == "utf-16-le-bom" else text.encode(encoding)

    assert titles(rows(content, name="jobs.csv")) == ["Café-medewerker één"]


def test_nul_bytes_do_not_stop_the_file(rows):
    assert titles(rows(b"id,title\n1,Or\x00der\n2,Picker\n", name="jobs.csv")) == ["Order", "Picker"]


def test_rubbish_is_refused_quickly(rows):
    rubbish = bytes(range(256)) * 8000

    assert {reason.rule for row in rows(rubbish, name="feed.jsonl") for reason in row.reasons} == {
        "broken_json"
    }
    assert titles(rows(rubbish)) == ["unknown_format"]


@pytest.mark.parametrize(
    ("name", "start", "kind"),
    [
        ("a.jsonl", "", "jsonl"),
        ("a.csv", "[", "csv"),
        ("a", "  <html>", "html"),
        ("a.json", "\n[1]", "jsonld"),
        ("a.json", '{"a": 1}', "jsonld"),
        ("a.json", '{\n"a": 1}', "jsonld"),
        ("a", '{"a": 1}\n{"b": 2}', "jsonl"),
        ("a", "title;place", "csv"),
    ],
)
def test_format_is_recognized(name, start, kind):
    assert find_format(name, start) == kind


def test_json_ld_in_its_many_shapes_gives_the_same_columns(rows):
    posting = {
        "@type": "JobPosting",
        "identifier": {"@type": "PropertyValue", "name": "us", "value": 17},
        "title": {"@value": "Lasser"},
        "description": "<p>x</p>",
        "jobLocation": [{"@type": "Place", "address": {"postalCode": "5911", "addressLocality": "Venlo",
                                                        "addressCountry": {"name": "NL"}}}],
        "employmentType": ["FULL_TIME", "TEMPORARY"],
        "baseSalary": {"currency": "EUR", "value": {"minValue": 15.5, "maxValue": 17, "unitText": "HOUR"}},
        "validThrough": "2027-01-01",
        "shifts": ["day", "night"],
        "housing": True,
    }  # fmt: skip

    (row,) = rows(json.dumps(posting))

    assert row.columns == {
        "external_id": "17", "title": "Lasser", "description": "<p>x</p>", "postcode": "5911", "place": "Venlo",
        "country": "NL", "employment_type": "FULL_TIME, TEMPORARY", "currency": "EUR", "pay_unit": "HOUR",
        "pay_min": "15.5", "pay_max": "17", "valid_through": "2027-01-01", "shifts": "day, night", "housing": "true",
    }  # fmt: skip
