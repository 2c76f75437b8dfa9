"""A posting as Indeed's XML says it, and as text that no XML reader stumbles over."""

import re
from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

from django.utils.http import http_date

from apps.jobs.selectors.structured import list_employment_types, write_paragraphs

# Characters that XML 1.0 does not know, not even escaped (https://www.w3.org/TR/xml/#charsets).
NO_CHARACTERS = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
HEAD = """<?xml version="1.0" encoding="utf-8"?>
<source>
<publisher>{publisher}</publisher>
<publisherurl>{url}</publisherurl>
<lastBuildDate>{built}</lastBuildDate>
"""
FOOT = "</source>\n"
JOB_TYPES = {"FULL_TIME": "fulltime", "PART_TIME": "parttime", "TEMPORARY": "temporary"}


def write_cdata(text: str) -> str:
    """Write any text as character data."""
    clean = NO_CHARACTERS.sub("", text).replace("]]>", "]]]]><![CDATA[>")
    return f"<![CDATA[{clean}]]>"


def write_head(*, publisher: str, url: str, built_at: datetime) -> str:
    """Write what comes before the first posting."""
    built = http_date(built_at.timestamp())
    return HEAD.format(publisher=write_cdata(publisher), url=write_cdata(url), built=write_cdata(built))


def write_job(row: Mapping[str, Any], *, pages: str) -> str:
    """Write one posting; facts that it does not say are left out.

    :param pages: what comes before the id in the address of a posting's page
    """
    said = "".join(f"<{name}>{write_cdata(text)}</{name}>\n" for name, text in _facts(row, pages) if text)
    return f"<job>\n{said}</job>\n"


def _facts(row: Mapping[str, Any], pages: str) -> Iterator[tuple[str, str]]:
    company = row["employer__trade_name"] or row["employer__legal_name"]
    yield "title", row["title"]
    yield "date", http_date(row["published_at"].timestamp())
    yield "referencenumber", str(row["id"])
    yield "requisitionid", str(row["id"])
    yield "url", f"{pages}{row['id']}/"
    yield "company", company
    yield "sourcename", company
    yield "city", row["place_name"]
    yield "country", "NL"
    yield "postalcode", row["postcode"]
    yield "description", write_paragraphs(row["description"])
    yield "salary", _salary(row["pay_min_cents"], row["pay_max_cents"])
    yield "jobtype", ", ".join(JOB_TYPES[name] for name in list_employment_types(row))
    yield "category", (row["occupation__names"] or {}).get("en", "")
    yield "expirationdate", http_date(row["expires_at"].timestamp())


def _salary(low: int | None, high: int | None) -> str:
    if low is None or high is None:
        return ""
    amounts = " - ".join(f"€{cents / 100:.2f}" for cents in dict.fromkeys((low, high)))
    return f"{amounts} per hour"
