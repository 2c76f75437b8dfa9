"""Rest between two shifts, and nights below 18 (ATW, art. 5:3)."""

from collections.abc import Iterator

from apps.compliance.enums import RuleCode
from apps.compliance.services.book import make_finding
from apps.compliance.services.finding import Finding
from apps.compliance.services.rules.case import Case

ADULT, NIGHT = 18, "night"


def check_rest(case: Case) -> Iterator[Finding]:
    """Refuse less rest than the youngest who may apply must have, and nights for who is below 18."""
    rest = case.draft.shortest_rest_hours
    needed = case.limits.hours(age=case.draft.minimum_age).daily_rest
    if rest is not None and needed is not None and rest < needed:
        yield make_finding(
            RuleCode.REST_TOO_SHORT, field="shortest_rest_hours", hours=str(rest), minimum=needed
        )
    if case.draft.minimum_age < ADULT and NIGHT in case.draft.shifts:
        yield make_finding(RuleCode.MINOR_AT_NIGHT, field="minimum_age")
