"""Recruitee's careers site API: {"offers": [{id, title, description, requirements, city, salary, careers_url}]}."""

from collections.abc import Iterator
from typing import Any

from apps.integrations.enums import FeedKind
from apps.integrations.services.adapters.boards import board_url
from apps.integrations.services.adapters.items import Item, part, read_items
from apps.integrations.services.adapters.reading import BOARD, Reading
from apps.jobs.services.imports.jsonld import as_text
from apps.jobs.services.imports.rows import Row


def read_recruitee(reading: Reading) -> Iterator[Row]:
    """Yield a row per offer."""
    url = board_url(FeedKind.RECRUITEE, reading.address)
    with reading.open_feed(url, BOARD) as document:
        yield from read_items(document.path, key="offers", flatten=_flatten)


def _flatten(offer: Item) -> dict[str, Any]:
    return {
        "external_id": offer.get("id"),
        "title": offer.get("title"),
        "description": f"{as_text(offer.get('description'))}\n{as_text(offer.get('requirements'))}".strip(),
        "postcode": offer.get("postal_code"),
        "place": offer.get("city"),
        "country": offer.get("country_code"),
        "employment_type": as_text(offer.get("employment_type_code")).partition("_")[0],
        "guaranteed_hours": offer.get("min_hours"),
        "max_hours": offer.get("max_hours"),
        "pay_min": part(offer, "salary", "min"),
        "pay_max": part(offer, "salary", "max"),
        "pay_unit": part(offer, "salary", "period"),
        "currency": part(offer, "salary", "currency"),
        "url": offer.get("careers_url"),
    }
