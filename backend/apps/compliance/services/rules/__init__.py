"""The rules over numbers. Each is given a case and yields what it finds; none asks a database."""

from collections.abc import Callable, Iterable
from datetime import date

from apps.compliance.selectors import Law
from apps.compliance.services.draft import Draft
from apps.compliance.services.finding import Finding
from apps.compliance.services.rules.case import Case
from apps.compliance.services.rules.deductions import check_deductions
from apps.compliance.services.rules.employment import check_employment
from apps.compliance.services.rules.fee import check_fee
from apps.compliance.services.rules.hours import check_hours
from apps.compliance.services.rules.housing import check_housing
from apps.compliance.services.rules.permit import check_permit
from apps.compliance.services.rules.rest import check_rest
from apps.compliance.services.rules.too_good import check_too_good
from apps.compliance.services.rules.wage import check_wage

__all__ = ["Case", "check_numbers", "check_permit"]

CHECKS: tuple[Callable[[Case], Iterable[Finding]], ...] = (
    check_wage, check_too_good, check_fee, check_deductions, check_hours, check_rest, check_housing, check_employment,
)  # fmt: skip


def check_numbers(draft: Draft, *, law: Law, on: date) -> list[Finding]:
    """List what the rules over numbers find, with the law of the day the work starts, today at the earliest."""
    case = Case(draft, law, on)
    return [finding for check in CHECKS for finding in check(case)]
