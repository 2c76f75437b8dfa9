"""Numbers that give nobody away."""

from collections.abc import Iterable, Mapping

from django.db.models import Count, QuerySet

FEW = 5  # below it a number could be somebody


def show_count(number: int) -> int | None:
    """Show a number as it is, or None for 1 to 4."""
    return None if 0 < number < FEW else number


def count_up(rows: QuerySet, field: str, known: Iterable[str]) -> Mapping[str, int | None]:
    """Count rows by the value of a field, with 0 for what did not happen."""
    found = dict(rows.order_by().values_list(field).annotate(Count("pk")))
    return {value: show_count(found.get(value, 0)) for value in known}
