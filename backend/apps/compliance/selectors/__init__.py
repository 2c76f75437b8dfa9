"""What the law says, by day; who helps; what must be looked at again."""

from apps.compliance.selectors.help_lines import list_help_lines
from apps.compliance.selectors.law import (
    PERMITS,
    HourLimits,
    Law,
    Limits,
    NoMinimumWage,
    Row,
    Wage,
    forget_law,
    get_law,
    get_limits,
    get_wage,
    list_permits_needed,
    make_law,
    round_half_up,
    take_share,
)
from apps.compliance.selectors.minimum_wage import MinimumWage, get_minimum_wage
from apps.compliance.selectors.overdue import Checked, list_due_soon, list_overdue

__all__ = [
    "PERMITS",
    "Checked",
    "HourLimits",
    "Law",
    "Limits",
    "MinimumWage",
    "NoMinimumWage",
    "Row",
    "Wage",
    "forget_law",
    "get_law",
    "get_limits",
    "get_minimum_wage",
    "get_wage",
    "list_due_soon",
    "list_help_lines",
    "list_overdue",
    "list_permits_needed",
    "make_law",
    "round_half_up",
    "take_share",
]
