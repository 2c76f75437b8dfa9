"""Numbers that give nobody away."""

from collections.abc import Iterable, Mapping

from django.db.models import Count, QuerySet

FEW = 5  # below it a number could be somebody


def show_count(number: int) -> int | None:
    """Show a number as it is, or None for 1 to 4."""
    return None if 0 < number < FEW else number


def count_up(rows: QuerySet, field: str, known: Iterable[str]) -> Mapping[str, int | None]:
    """Count rows by the value of a field, with 0 for what did not happen.

    Another table may tell the sum of this one. So that nobody finds a hidden number by subtraction, the next greater
    ones are hidden as well, until those that are hidden are at least two and together no few.
    """
    found = dict(rows.order_by().values_list(field).annotate(Count("pk")))
    hidden = _hide(found)
    return {value: None if value in hidden else found.get(value, 0) for value in known}


def _hide(found: Mapping[str, int]) -> set[str]:
    hidden = {value for value, count in found.items() if show_count(count) is None}
    for value in sorted(found, key=lambda value: (found[value], value)):
        is_enough = len(hidden) > 1 and sum(found[one] for one in hidden) >= FEW
        if hidden and not is_enough:
            hidden.add(value)
    return hidden
