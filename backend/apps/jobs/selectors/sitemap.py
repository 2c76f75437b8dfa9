"""Which postings search engines should know."""

from collections.abc import Iterator
from datetime import datetime
from itertools import chain, islice
from typing import NamedTuple
from uuid import UUID

from django.db.models import F, Window
from django.db.models.functions import RowNumber

from apps.jobs.selectors.exported import list_exported_jobs, walk_exported_jobs

CHUNK = 5000


class Indexed(NamedTuple):
    """A posting, and when it last changed."""

    id: UUID
    updated_at: datetime


def list_sitemap_starts(*, size: int) -> list[UUID]:
    """List the ids that the parts of a sitemap start with, `size` postings to a part (one query)."""
    numbered = list_exported_jobs().annotate(before=Window(RowNumber(), order_by=F("id").asc()) - 1)
    starts = numbered.annotate(rest=F("before") % size).filter(rest=0)
    return list(starts.order_by("id").values_list("id", flat=True))


def list_indexed_jobs(*, start: UUID, size: int) -> Iterator[Indexed]:
    """List up to `size` postings from this id on, in the order of ids; one query for each chunk of them."""
    chunks = walk_exported_jobs(*Indexed._fields, chunk=min(size, CHUNK), start=start)
    yield from (Indexed(**row) for row in islice(chain.from_iterable(chunks), size))
