"""What core knows about its own state."""

from apps.core.selectors.append_only import list_append_only_tables
from apps.core.selectors.health import CHECKS, REQUIRED, check_health
from apps.core.selectors.instances import list_columns, make_instance
from apps.core.selectors.prepared import find_prepared_row
from apps.core.selectors.reporting import list_reporting_columns
from apps.core.selectors.wall import list_gaps_in_the_wall

__all__ = [
    "CHECKS",
    "REQUIRED",
    "check_health",
    "find_prepared_row",
    "list_append_only_tables",
    "list_columns",
    "list_gaps_in_the_wall",
    "list_reporting_columns",
    "make_instance",
]
