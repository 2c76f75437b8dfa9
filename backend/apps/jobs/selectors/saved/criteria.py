"""A search as it is kept: text that is always the same for the same search."""

from collections.abc import Iterator, Mapping
from decimal import InvalidOperation
from typing import Any
from urllib.parse import parse_qs, urlencode

from apps.jobs.errors import SearchRefused
from apps.jobs.selectors.saved.parameters import LEFT_OUT, PARAMETERS, Parameter
from apps.jobs.selectors.saved.values import written
from apps.jobs.selectors.search import Filters, get_near

LONGEST, MOST_PARAMETERS = 4000, 200  # characters of the whole; parameters, repeated ones counted
Criteria = Mapping[str, tuple[Any, ...]]


def read_criteria(query: str) -> Criteria:
    """Read what stands behind `?` in the address of a search: parameter → its values, in a fixed order.

    What is empty, and what says only which page was looked at, is left out. Relative words stay words.

    :raises SearchRefused: if a parameter is not known or wrong
    """
    given = _split(query.removeprefix("?"))
    criteria = {name: values for name in sorted(given) if (values := _values(name, given[name]))}
    if "radius_km" in criteria and "near" not in criteria:
        raise SearchRefused(field="query", name="radius_km")
    return criteria


def write_query(criteria: Criteria) -> str:
    """Write it as it is stored, and as it stands behind `?`."""
    return urlencode([(name, written(value)) for name, values in criteria.items() for value in values])


def make_filters(criteria: Criteria) -> Filters:
    """Make the filters of the search.

    :raises UnknownPlace: if nobody knows a place that it names
    """
    values: dict[str, Any] = {
        name: found if PARAMETERS[name].most > 1 else found[0] for name, found in criteria.items()
    }
    if "near" in values:
        values["near"] = tuple(map(get_near, values["near"]))
    return Filters(**values)


def _split(query: str) -> dict[str, list[str]]:
    try:
        if len(query) <= LONGEST:
            return parse_qs(query, max_num_fields=MOST_PARAMETERS)
    except ValueError:  # too many of them
        pass
    raise SearchRefused(field="query", name="query")


def _values(name: str, given: list[str]) -> tuple[Any, ...]:
    if name in LEFT_OUT:
        return ()
    parameter = PARAMETERS.get(name)
    if parameter is None:
        raise SearchRefused(field="query", name=name)
    try:
        found = sorted({parameter.read(text) for text in _texts(parameter, given)})
    except (ValueError, InvalidOperation):
        raise SearchRefused(field="query", name=name) from None
    if len(found) > parameter.most:
        raise SearchRefused(field="query", name=name)
    return tuple(found)


def _texts(parameter: Parameter, given: list[str]) -> Iterator[str]:
    """Of a parameter with one value the last one counts, as in a request."""
    if parameter.most == 1:
        given = given[-1:]
    for each in given:
        parts = each.split(",") if parameter.most > 1 and parameter.splits else [each]
        yield from (part.strip() for part in parts if part.strip())
