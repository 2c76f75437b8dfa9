"""Lever's postings API: pages of [{id, text, description, lists, categories, salaryRange, hostedUrl}]."""

from collections.abc import Iterator
from typing import Any

from apps.core.clients.fetching import FetchRefused
from apps.integrations.enums import FeedKind
from apps.integrations.services.adapters.boards import board_url
from apps.integrations.services.adapters.countries import find_country
from apps.integrations.services.adapters.items import Item, listed, part, read_items
from apps.integrations.services.adapters.reading import BOARD, Reading
from apps.jobs.services.imports.jsonld import as_text
from apps.jobs.services.imports.rows import Reason, Row

PAGE, MOST_PAGES = 100, 200
UNITS = {
    "per-hour-wage": "hour",
    "per-week-salary": "week",
    "per-month-salary": "month",
    "per-year-salary": "year",
}


def read_lever(reading: Reading) -> Iterator[Row]:
    """Yield a row per posting, page after page."""
    url = board_url(FeedKind.LEVER, reading.address)
    for number in range(MOST_PAGES):
        try:
            rows = _page(reading, f"{url}&skip={number * PAGE}&limit={PAGE}")
        except FetchRefused as refusal:
            if number == 0:
                raise
            yield Row(0, reasons=(Reason("page", "page_not_read", str(refusal)),))
            return
        yield from rows
        if len(rows) < PAGE:
            return
    yield Row(0, reasons=(Reason("row", "too_many_rows"),))


def _page(reading: Reading, url: str) -> list[Row]:
    with reading.open_part(url, BOARD) as document:
        return list(read_items(document.path, key=None, flatten=_flatten))


def _flatten(posting: Item) -> dict[str, Any]:
    place = as_text(part(posting, "categories", "location"))
    unit = as_text(part(posting, "salaryRange", "interval"))
    return {
        "external_id": posting.get("id"),
        "title": posting.get("text"),
        "description": _describe(posting),
        "place": place,
        "country": posting.get("country") or find_country(place),
        "employment_type": as_text(part(posting, "categories", "commitment")),
        "pay_min": part(posting, "salaryRange", "min"),
        "pay_max": part(posting, "salaryRange", "max"),
        "currency": part(posting, "salaryRange", "currency"),
        "pay_unit": UNITS.get(unit, unit),
        "url": posting.get("hostedUrl"),
    }


def _describe(posting: Item) -> str:
    lists = [one for one in listed(posting.get("lists")) if isinstance(one, dict)]
    parts = [f"<p>{as_text(one.get('text'))}</p><ul>{as_text(one.get('content'))}</ul>" for one in lists]
    return "\n".join(
        [as_text(posting.get("description")), *parts, as_text(posting.get("additional"))]
    ).strip()
