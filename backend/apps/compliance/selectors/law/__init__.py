"""What the law says on a day, out of reference data that is at most some seconds old."""

from apps.compliance.selectors.law.law import Law, make_law
from apps.compliance.selectors.law.limits import HourLimits, Limits, get_limits
from apps.compliance.selectors.law.permits import PERMITS, list_permits_needed
from apps.compliance.selectors.law.rounding import round_half_up, take_share
from apps.compliance.selectors.law.row import Row
from apps.compliance.selectors.law.stored import forget_law, get_law
from apps.compliance.selectors.law.wage import NoMinimumWage, Wage, get_wage

__all__ = [
    "PERMITS",
    "HourLimits",
    "Law",
    "Limits",
    "NoMinimumWage",
    "Row",
    "Wage",
    "forget_law",
    "get_law",
    "get_limits",
    "get_wage",
    "list_permits_needed",
    "make_law",
    "round_half_up",
    "take_share",
]
