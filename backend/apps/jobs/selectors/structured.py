"""A posting in the words of schema.org, for search engines.

Rules: https://developers.google.com/search/docs/appearance/structured-data/job-posting; tests/jobs/job_posting.json
holds them as a JSON Schema.
"""

import re
from collections.abc import Mapping
from typing import Any

from django.utils.html import escape

from apps.jobs.enums import ContractType

FULL_TIME_HOURS = 35  # per week; from here on Statistics Netherlands (CBS) counts work as full time


def write_job_posting(page: Mapping[str, Any], *, url: str, employer_url: str = "") -> dict[str, Any] | None:
    """Describe a live posting as a schema.org JobPosting; None for an imported one, which its own site describes.

    Put into a page, `<`, `>` and `&` must be escaped: a title is plain text and may hold any of them. Whether one can
    apply at once (`directApply`) is not said, because it depends on the page.

    :param page: what `get_job_page(…).body` holds
    :param url: address of the posting's page
    :param employer_url: address of the employer's page, if there is one
    """
    if page.get("source"):
        return None
    return {
        "@context": "https://schema.org",
        "@type": "JobPosting",
        "title": page["title"],
        "description": write_paragraphs(page["description"]),
        "url": url,
        "identifier": _identifier(page),
        "datePosted": page["published_at"],
        "validThrough": page["expires_at"],
        "hiringOrganization": _organization(page["employer"]["name"], employer_url),
        "jobLocation": {"@type": "Place", "address": _address(page)},
        **{name: value for name, value in _facts(page).items() if value},
    }


def list_employment_types(page: Mapping[str, Any]) -> list[str]:
    """List the kinds of employment as Google names them. Only hours that are guaranteed make work full time."""
    is_temporary = page["contract_type"] == ContractType.AGENCY or page["ends_on"]
    hours = page["guaranteed_hours"]
    types = ["TEMPORARY"] if is_temporary else []
    return types if hours is None else [*types, "FULL_TIME" if hours >= FULL_TIME_HOURS else "PART_TIME"]


def write_paragraphs(text: str) -> str:
    """Write plain text as HTML paragraphs; whatever looks like markup in it stays text."""
    blocks = (block.strip() for block in re.split(r"\n\s*\n", text))
    return "".join(f"<p>{escape(block).replace('\n', '<br>')}</p>" for block in blocks if block)


def _facts(page: Mapping[str, Any]) -> dict[str, Any]:
    occupation = page["occupation"]
    return {
        "employmentType": list_employment_types(page),
        "baseSalary": _salary(page),
        "workHours": _hours(page),
        "occupationalCategory": occupation and occupation["isco_code"],
        "jobStartDate": page["starts_on"],
        "jobImmediateStart": page["starts_on"] is None,
    }


def _identifier(page: Mapping[str, Any]) -> dict[str, str]:
    return {"@type": "PropertyValue", "name": page["employer"]["name"], "value": page["id"]}


def _organization(name: str, url: str) -> dict[str, str]:
    return {"@type": "Organization", "name": name, **({"sameAs": url} if url else {})}


def _address(page: Mapping[str, Any]) -> dict[str, str]:
    """Say where the work is, as sharp as the posting says it: never a street."""
    address = {"addressLocality": page["place_name"], "postalCode": page["postcode"], "addressCountry": "NL"}
    return {"@type": "PostalAddress", **{name: value for name, value in address.items() if value}}


def _salary(page: Mapping[str, Any]) -> dict[str, Any] | None:
    low, high = page["pay_min_cents"], page["pay_max_cents"]
    if low is None or high is None:
        return None
    range_ = {"value": low / 100} if low == high else {"minValue": low / 100, "maxValue": high / 100}
    value = {"@type": "QuantitativeValue", **range_, "unitText": "HOUR"}
    return {"@type": "MonetaryAmount", "currency": page["currency"], "value": value}


def _hours(page: Mapping[str, Any]) -> str | None:
    low, high = page["guaranteed_hours"], page["max_hours"]
    if low is None or high is None:
        return None
    return f"{low:g} hours per week" if low == high else f"{low:g} to {high:g} hours per week"
