"""The JobPosting of a page, held against what Google asks."""

import json
import re
from decimal import Decimal
from html import unescape
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from apps.jobs.enums import ContractType
from apps.jobs.selectors import get_job_page
from apps.jobs.selectors.structured import list_employment_types, write_job_posting
from tests.factories.jobs import JobFactory

RULES = Draft202012Validator(json.loads(Path(__file__).with_name("job_posting.json").read_text()))
RECOMMENDED = {"baseSalary", "employmentType", "validThrough", "identifier"}
URL = "https://safejob.example/jobs/1/"


def page_of(**facts):
    return json.loads(get_job_page(id=JobFactory(published=True, **facts).pk).body)


@pytest.mark.django_db
def test_live_job_passes_with_everything_that_is_recommended():
    page = page_of(postcode="1012LG")

    posting = write_job_posting(page, url=URL, employer_url="https://safejob.example/employers/a/")

    RULES.validate(posting)
    assert posting.keys() >= RECOMMENDED
    assert posting["url"] == URL
    assert posting["hiringOrganization"]["sameAs"] == "https://safejob.example/employers/a/"
    assert posting["identifier"]["value"] == page["id"]
    assert posting["baseSalary"]["value"] == {
        "@type": "QuantitativeValue", "minValue": 15.45, "maxValue": 17.0, "unitText": "HOUR"
    }  # fmt: skip
    assert posting["workHours"] == "24 to 40 hours per week"


@pytest.mark.django_db
def test_job_with_few_facts_passes_and_claims_nothing_that_is_not_said():
    page = page_of(
        pay_min_cents=None, pay_max_cents=None, guaranteed_hours=None, max_hours=None,
        contract_type=ContractType.DIRECT, occupation=None,
    )  # fmt: skip

    posting = write_job_posting(page, url=URL)

    RULES.validate(posting)
    assert posting.keys() & {"baseSalary", "employmentType", "workHours", "occupationalCategory"} == set()
    assert "sameAs" not in posting["hiringOrganization"]


@pytest.mark.django_db
def test_one_rate_is_one_value():
    posting = write_job_posting(page_of(pay_min_cents=1600, pay_max_cents=1600), url=URL)

    RULES.validate(posting)
    assert posting["baseSalary"]["value"]["value"] == 16.0


@pytest.mark.django_db
def test_imported_job_is_described_by_its_own_site():
    page = page_of(source_name="jobs.example", source_url="https://jobs.example/1")

    assert write_job_posting(page, url=URL) is None


@pytest.mark.parametrize(
    ("contract", "ends_on", "hours", "types"),
    [
        ("agency", None, 40, ["TEMPORARY", "FULL_TIME"]),
        ("agency", None, 24, ["TEMPORARY", "PART_TIME"]),
        ("agency", None, None, ["TEMPORARY"]),
        ("direct", None, 35, ["FULL_TIME"]),
        ("direct", "2027-01-01", 34.9, ["TEMPORARY", "PART_TIME"]),
        ("secondment", None, None, []),
    ],
)
def test_employment_follows_from_contract_and_guaranteed_hours(contract, ends_on, hours, types):
    page = {"contract_type": contract, "ends_on": ends_on, "guaranteed_hours": hours}

    assert list_employment_types(page) == types


@pytest.mark.django_db
def test_text_becomes_paragraphs_and_its_signs_stay_text():
    page = page_of(title="Cook & <b>baker</b>", description="First & <script>x</script>\nline\n\n \nSecond")

    posting = write_job_posting(page, url=URL)

    assert posting["title"] == "Cook & <b>baker</b>"
    assert posting["description"] == (
        "<p>First &amp; &lt;script&gt;x&lt;/script&gt;<br>line</p><p>Second</p>"
    )


@given(st.text(max_size=300))
def test_nothing_that_an_employer_writes_becomes_markup(text):
    page = {
        "id": "1", "title": "Cook", "description": text, "published_at": "", "expires_at": "",
        "employer": {"name": "A"}, "contract_type": "", "ends_on": None, "guaranteed_hours": None,
        "max_hours": Decimal(1), "occupation": None, "pay_min_cents": None, "pay_max_cents": 1,
        "starts_on": None, "place_name": "", "postcode": "",
    }  # fmt: skip

    html = write_job_posting(page, url=URL)["description"]

    assert set(re.findall("<[^>]*>?", html)) <= {"<p>", "</p>", "<br>"}
    assert "".join(unescape(re.sub("<[^>]*>", "", html)).split()) == "".join(text.split())
