"""What somebody looks for."""

from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from apps.locations.selectors import NearPoint

LARGEST_PAGE = 100
DEEPEST_ROW = 1000  # pages by number end here; behind it the cursor goes on without OFFSET
MOST_PLACES = 5


class Sort(StrEnum):
    """What comes first."""

    RELEVANCE = "relevance"
    DISTANCE = "distance"
    NEWEST = "newest"
    PAY = "pay"


class Box(NamedTuple):
    """A piece of the map, in degrees (WGS 84); its edges belong to it."""

    west: float
    south: float
    east: float
    north: float


@dataclass(frozen=True)
class Cursor:
    """The row beside which a page starts: its sort value and id. Backwards means the page that ends before it."""

    sort: Sort
    value: str
    id: str
    backwards: bool = False


@dataclass(frozen=True, kw_only=True)
class Filters:
    """Which jobs: every filter that is set must hold; of several values in one filter, one is enough.

    `None` and empty tuples filter nothing. Pay is gross per hour in cents, hours are per week. Of several places the
    nearest counts, at most `MOST_PLACES`. `starts_this_week`: at once or on a day up to Sunday, in Amsterdam.
    """

    q: str | None = None
    near: tuple[NearPoint, ...] = ()
    radius_km: int = 25
    bbox: Box | None = None
    occupation: tuple[str, ...] = ()
    isco: tuple[str, ...] = ()
    sector: tuple[str, ...] = ()
    contract: tuple[str, ...] = ()
    pay_min_cents: int | None = None
    hours_min: Decimal | None = None
    hours_max: Decimal | None = None
    shift: tuple[str, ...] = ()
    day: tuple[str, ...] = ()
    housing: bool | None = None
    transport: tuple[str, ...] = ()
    language: tuple[str, ...] = ()
    no_dutch: bool | None = None
    employer: str | None = None
    imported: bool | None = None
    published_since: datetime | None = None
    starts_before: date | None = None
    starts_this_week: bool | None = None


@dataclass(frozen=True, kw_only=True)
class Search:
    """Which jobs, in which order, and which page of them."""

    filters: Filters = field(default_factory=Filters)
    sort: Sort = Sort.NEWEST
    page: int = 1
    page_size: int = 20
    cursor: Cursor | None = None
    facets: bool = False
