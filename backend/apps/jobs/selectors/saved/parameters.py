"""The parameters of a search that can be kept."""

from collections.abc import Mapping
from dataclasses import dataclass

from apps.jobs.enums import ContractType, Day, Shift, Transport
from apps.jobs.selectors.saved.values import (
    Read,
    box,
    choice,
    day,
    hours,
    pattern,
    text,
    whole,
    yes_or_no,
)
from apps.jobs.selectors.search import MOST_PLACES

MOST_VALUES = 20


@dataclass(frozen=True)
class Parameter:
    """How it is read, and whether it may hold several values: repeated, and with commas unless `splits` is False."""

    read: Read
    most: int = 1
    splits: bool = True


def _several(read: Read) -> Parameter:
    return Parameter(read, MOST_VALUES)


PARAMETERS: Mapping[str, Parameter] = {
    "q": Parameter(text(200)),
    "near": Parameter(text(100), MOST_PLACES, splits=False),
    "radius_km": Parameter(whole(1, 200)),
    "bbox": Parameter(box),
    "occupation": _several(pattern(r"[-a-zA-Z0-9_]{1,64}")),
    "isco": _several(pattern(r"[0-9]{1,4}")),
    "sector": _several(pattern(r"[-a-zA-Z0-9_]{1,32}")),
    "contract": _several(choice(ContractType.values)),
    "pay_min_cents": Parameter(whole(0, 100_000)),
    "hours_min": Parameter(hours),
    "hours_max": Parameter(hours),
    "shift": _several(choice(Shift.values)),
    "day": _several(choice(Day.values)),
    "housing": Parameter(yes_or_no),
    "transport": _several(choice(Transport.values)),
    "language": _several(pattern(r"[a-z]{2}")),
    "no_dutch": Parameter(yes_or_no),
    "employer": Parameter(pattern(r"[-a-zA-Z0-9_]{1,80}")),
    "imported": Parameter(yes_or_no),
    "starts_before": Parameter(day),
    "starts_this_week": Parameter(yes_or_no),
}
# Which page of it somebody looked at, and in which order, is not what they look for. An alert tells what is new, so
# "published since" would only hide jobs that come back.
LEFT_OUT = frozenset({"sort", "page", "page_size", "cursor", "facets", "published_since", "lang"})
