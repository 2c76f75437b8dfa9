"""What we checked of an employer, when, and what that does not prove."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from apps.employers.enums import CheckKind, CheckResult
from apps.employers.selectors import get_meaning
from apps.web.api.jobs.words.times import read_moment, say_moment

PROVES_NOT: Final[dict[str, str | Promise]] = {
    CheckKind.KVK: _("It does not prove that the company pays well, or on time."),
    CheckKind.NAME_MATCH: _("It does not prove that the person who writes to you works there."),
}


@dataclass(frozen=True)
class Check:
    """One check in words."""

    name: str
    result: str
    has_passed: bool
    day: str
    valid_until: str
    source: str
    source_url: str
    proves_not: str


def make_check(found: Mapping[str, Any]) -> Check:
    """Say it; a link is only shown if it leads to the web."""
    url = found["source_url"] or ""
    return Check(
        name=str(CheckKind(found["kind"]).label),
        result=str(CheckResult(found["result"]).label),
        has_passed=found["result"] == CheckResult.PASS,
        day=say_moment(read_moment(found["checked_at"])),
        valid_until=say_moment(read_moment(found["expires_at"])),
        source=gettext(found["source"]),  # a register's name stays as it is
        source_url=url if url.startswith(("https://", "http://")) else "",
        proves_not=str(
            PROVES_NOT.get(found["kind"]) or get_meaning(kind=CheckKind(found["kind"])).does_not_prove
        ),
    )
