"""The whole page of a job."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import get_language

from apps.web.api.jobs.sheet.checks import Check, make_check
from apps.web.api.jobs.sheet.employs import Employs, make_employs
from apps.web.api.jobs.sheet.pay import Pay, make_pay
from apps.web.api.jobs.sheet.warnings import say_warnings
from apps.web.api.jobs.sheet.work import Work, make_work
from apps.web.api.jobs.words.answers import say_answers, say_counted
from apps.web.api.jobs.words.times import read_moment, say_moment

EMPTY_LINE = re.compile(r"\n\s*\n")


@dataclass(frozen=True)
class Sheet:
    """What the page shows; `text_language` is the language of title and paragraphs."""

    id: str
    title: str
    text_language: str
    paragraphs: list[str]
    occupation: str
    place: str
    postcode: str
    published: str
    published_at: str
    until: str
    expires_at: str
    pay: Pay
    work: Work
    employs: Employs
    warnings: list[str]
    employer: Mapping[str, Any]
    checks: list[Check]
    answers: str
    answers_counted: str
    source: Mapping[str, str] | None


def make_sheet(facts: Mapping[str, Any]) -> Sheet:
    """Put the facts of `get_job_page` into words of the active language."""
    employer = facts["legal_facts"]["employer"]
    return Sheet(
        id=facts["id"],
        title=facts["title"],
        text_language=facts["text_language"],
        paragraphs=[part.strip() for part in EMPTY_LINE.split(facts["description"]) if part.strip()],
        occupation=_name_occupation(facts["occupation"]),
        place=facts["place_name"],
        postcode=facts["postcode"][:4],
        published=say_moment(read_moment(facts["published_at"])),
        published_at=facts["published_at"],
        until=say_moment(read_moment(facts["expires_at"])),
        expires_at=facts["expires_at"],
        pay=make_pay(facts),
        work=make_work(facts),
        employs=make_employs(facts),
        warnings=say_warnings(facts),
        employer={**employer, "name": facts["employer"]["name"], "slug": facts["employer"]["slug"]},
        checks=[make_check(check) for check in employer["checks"]],
        answers=say_answers(employer["response_record"]),
        answers_counted=say_counted(employer["response_record"]),
        source=_read_source(facts["source"]),
    )


def _name_occupation(occupation: Mapping[str, Any] | None) -> str:
    names = occupation["names"] if occupation else {}
    return str(names.get(get_language()) or names.get("en") or "")


def _read_source(source: Mapping[str, str] | None) -> Mapping[str, str] | None:
    if source is None:
        return None
    url = source["url"] if source["url"].startswith(("https://", "http://")) else ""
    return {"name": source["name"], "url": url}
