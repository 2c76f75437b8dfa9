"""What an answer of the register means for an employer. Pure: no database, no clock but the one given."""

from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from apps.employers.clients.register import RegisterEntry
from apps.employers.enums import REGISTER_KINDS, CheckKind, CheckReason, CheckResult
from apps.employers.models.identifiers import is_sole_trader
from apps.employers.services.names import Likeness, compare_name

PASS_HOLDS = timedelta(days=90)
DUTCH = ZoneInfo("Europe/Amsterdam")
NAME_RESULTS = {
    Likeness.EQUAL: (CheckResult.PASS, CheckReason.NAME_EQUAL),
    Likeness.SIMILAR: (CheckResult.UNKNOWN, CheckReason.NAME_SIMILAR),
    Likeness.DIFFERENT: (CheckResult.FAIL, CheckReason.NAME_DIFFERENT),
}


@dataclass(frozen=True, kw_only=True)
class Identity:
    """What an employer says it is; the checks are about exactly this."""

    kvk_number: str
    branch_number: str
    legal_name: str
    trade_name: str


@dataclass(frozen=True, kw_only=True)
class Finding:
    """The outcome of one check before it is written down."""

    kind: CheckKind
    result: CheckResult
    reason: CheckReason
    expires_at: datetime | None = None
    facts: dict[str, Any] = field(default_factory=dict)


def find_silence() -> list[Finding]:
    """The register gave no answer: nothing is known, which is never a failure."""
    return [
        Finding(kind=kind, result=CheckResult.UNKNOWN, reason=CheckReason.REGISTER_UNAVAILABLE)
        for kind in REGISTER_KINDS
    ]


def find_absence() -> list[Finding]:
    """The register does not know the number; so there is no name to compare."""
    return [
        Finding(kind=CheckKind.KVK, result=CheckResult.FAIL, reason=CheckReason.NOT_IN_REGISTER),
        Finding(kind=CheckKind.NAME_MATCH, result=CheckResult.UNKNOWN, reason=CheckReason.NOT_IN_REGISTER),
    ]


def find_entry(identity: Identity, entry: RegisterEntry, *, is_held: bool, btw_id: str) -> list[Finding]:
    """Judge the entry.

    :param is_held: another verified employer already has the number: a person must look, whatever the register says
    """
    return [_find_company(identity, entry, is_held, btw_id), _find_name(identity, entry)]


def _find_company(identity: Identity, entry: RegisterEntry, is_held: bool, btw_id: str) -> Finding:
    result, reason = _judge_company(identity, entry, is_held)
    return Finding(
        kind=CheckKind.KVK,
        result=result,
        reason=reason,
        expires_at=_expiry(entry) if result == CheckResult.PASS else None,
        facts=_company_facts(entry, btw_id),
    )


def _judge_company(
    identity: Identity, entry: RegisterEntry, is_held: bool
) -> tuple[CheckResult, CheckReason]:
    if _has_ended(entry):
        return CheckResult.FAIL, CheckReason.COMPANY_ENDED
    if is_held:
        return CheckResult.UNKNOWN, CheckReason.KVK_HELD_BY_OTHER
    if identity.branch_number and identity.branch_number not in {branch.number for branch in entry.branches}:
        return CheckResult.UNKNOWN, CheckReason.BRANCH_NOT_FOUND
    return CheckResult.PASS, CheckReason.IN_REGISTER


def _find_name(identity: Identity, entry: RegisterEntry) -> Finding:
    claimed = [identity.legal_name, *([identity.trade_name] if identity.trade_name else [])]
    likeness = min(compare_name(name, entry.names) for name in claimed)
    result, reason = NAME_RESULTS[likeness]
    return Finding(
        kind=CheckKind.NAME_MATCH,
        result=result,
        reason=reason,
        expires_at=_expiry(entry) if result == CheckResult.PASS else None,
        facts={} if is_sole_trader(entry.legal_form) else {"register_name": entry.name},
    )


def _company_facts(entry: RegisterEntry, btw_id: str) -> dict[str, Any]:
    facts: dict[str, Any] = {"kvk_number": entry.kvk_number, "register_read_at": entry.read_at.isoformat()}
    for name in ("started_on", "ended_on"):
        if day := getattr(entry, name):
            facts[name] = day.isoformat()
    if btw_id and entry.rsin:  # differs lawfully inside a fiscal unity: for a person to look at (domain 1.1)
        facts["btw_id_matches_rsin"] = btw_id[2:11] == entry.rsin
    return facts


def _expiry(entry: RegisterEntry) -> datetime:
    latest = entry.read_at + PASS_HOLDS
    if entry.ended_on is None or _has_ended(entry):  # the name of a company that ended is still its name
        return latest
    return min(latest, _midnight(entry.ended_on))


def _has_ended(entry: RegisterEntry) -> bool:
    return entry.ended_on is not None and entry.ended_on <= _dutch_day(entry.read_at)


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time.min, tzinfo=DUTCH)


def _dutch_day(moment: datetime) -> date:
    return moment.astimezone(DUTCH).date()
