"""Greenhouse's job board API: {"jobs": [{id, title, content, location, absolute_url, metadata}]}."""

from collections.abc import Iterator
from typing import Any

from apps.integrations.enums import FeedKind
from apps.integrations.services.adapters.boards import board_url
from apps.integrations.services.adapters.countries import find_country
from apps.integrations.services.adapters.items import Item, listed, part, read_items
from apps.integrations.services.adapters.reading import BOARD, Reading
from apps.jobs.services.imports.jsonld import as_text
from apps.jobs.services.imports.rows import Row
from apps.jobs.services.imports.tables import column_names


def read_greenhouse(reading: Reading) -> Iterator[Row]:
    """Yield a row per job; fields of the organization's own count when they are named as columns of CSV are."""
    url = board_url(FeedKind.GREENHOUSE, reading.address)
    with reading.open_feed(url, BOARD) as document:
        yield from read_items(document.path, key="jobs", flatten=_flatten)


def _flatten(job: Item) -> dict[str, Any]:
    place = as_text(part(job, "location", "name"))
    return _own_fields(job) | {
        "external_id": job.get("id"),
        "title": job.get("title"),
        "description": job.get("content"),
        "place": place,
        "country": find_country(place),
        "url": job.get("absolute_url"),
    }


def _own_fields(job: Item) -> dict[str, Any]:
    fields = [field for field in listed(job.get("metadata")) if isinstance(field, dict)]
    names = column_names([as_text(field.get("name")) for field in fields])
    return {name: field.get("value") for name, field in zip(names, fields, strict=True) if name}
