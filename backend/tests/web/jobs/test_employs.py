"""The page of a job says who really employs, and what to know before applying."""

from typing import Any

import pytest
from django.test import Client
from django.utils import translation

from apps.jobs.enums import ContractType
from tests.factories.jobs import JobFactory

pytestmark = pytest.mark.django_db


def read(client: Client, language: str = "en", **facts: Any) -> str:
    job = JobFactory(published=True, **facts)
    return client.get(f"/jobs/{job.pk}/", headers={"accept-language": language}).content.decode()


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ({"hirer_name": "Warehouse Venlo B.V."}, "Warehouse Venlo B.V."),
        ({"hirer_hidden_reason": "Our client asked for it"}, "Our client asked for it"),
        ({"contract_type": ContractType.DIRECT}, "The same company."),
        ({}, "The ad does not say it. Ask first."),
        ({"legal_employer_name": "Payroll B.V.", "legal_employer_kvk": "12345678"}, "12345678"),
        ({"contract_type": ContractType.SELF_EMPLOYED}, "you would work for yourself"),
        ({"source_name": "Other site"}, "Ask before you sign."),
        ({"phase": "A"}, "the first 52 weeks"),
    ],
)
def test_it_says_who_employs_and_where(client: Client, facts: dict[str, Any], expected: str) -> None:
    page = read(client, **facts)

    assert "Who really employs you" in page
    assert expected in page


@pytest.mark.parametrize("language", ["en", "nl", "pl"])
def test_warnings_are_in_the_readers_language(client: Client, language: str) -> None:
    warnings = [
        {"code": "housing_tied", "field": "housing_notice_days", "params": {"days": 7, "minimum": 28}}
    ]

    page = read(client, language, warnings=warnings)

    with translation.override(language):
        expected = translation.gettext("When the job ends, you must leave the housing within %(days)s days.")
    assert expected % {"days": 7} in page


def test_warning_of_a_rule_that_we_no_longer_have_is_left_out(client: Client) -> None:
    page = read(client, warnings=[{"code": "forgotten", "field": "", "params": {}}])

    assert "Good to know before you apply" not in page


def test_what_others_wrote_is_no_markup(client: Client) -> None:
    page = read(client, hirer_name="<script>alert(1)</script>")

    assert "<script>alert(1)" not in page
