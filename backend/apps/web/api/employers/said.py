"""What was checked of an employer, in words."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils import timezone
from django.utils.translation import gettext

from apps.employers.enums import EVIDENCE_KINDS, CheckKind, CheckReason, CheckResult
from apps.employers.models import Check, Employer
from apps.employers.selectors import find_look_up_url, get_meaning, list_unchecked
from apps.web.api.jobs.words.times import say_moment


@dataclass(frozen=True)
class Fact:
    """One thing that we looked at, or did not; then `day` is empty."""

    name: str
    proves: str
    proves_not: str
    look_up_url: str
    result: str = ""
    has_passed: bool = False
    why: str = ""
    day: str = ""
    valid_until: str = ""
    source: str = ""


def list_facts(checks: Iterable[Check]) -> list[Fact]:
    """Say each check that counts, in the order of the kinds."""
    known = {check.kind: check for check in checks}
    return [_say(known[kind]) for kind in CheckKind if kind in known]


def list_gaps(employer: Employer, checks: Iterable[Check]) -> list[Fact]:
    """Say what we did not look at."""
    return [_nothing(kind) for kind in list_unchecked(employer=employer, checks=checks)]


def _say(check: Check) -> Fact:
    kind = CheckKind(check.kind)
    result = CheckResult(check.result_at(timezone.now()))
    meaning = get_meaning(kind=kind)
    return Fact(
        name=str(kind.label),
        proves=str(meaning.proves),
        proves_not=str(meaning.does_not_prove),
        look_up_url=_where(check),
        result=str(result.label),
        has_passed=result == CheckResult.PASS,
        why=str(CheckReason(check.detail["reason"]).label),
        day=say_moment(check.checked_at),
        valid_until=say_moment(check.expires_at) if check.expires_at else "",
        source=gettext(check.source),
    )


def _where(check: Check) -> str:
    is_public = (
        check.checked_by_id is None or check.kind in EVIDENCE_KINDS
    )  # people's papers are not for everybody
    return (is_public and check.source_url) or find_look_up_url(kind=CheckKind(check.kind))


def _nothing(kind: CheckKind) -> Fact:
    meaning = get_meaning(kind=kind)
    return Fact(
        name=str(kind.label),
        proves=str(meaning.proves),
        proves_not=str(meaning.does_not_prove),
        look_up_url=find_look_up_url(kind=kind),
    )
