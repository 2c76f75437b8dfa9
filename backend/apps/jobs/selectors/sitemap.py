"""Which postings search engines should know."""

from collections.abc import Iterator
from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from django.db.models import F, Window
from django.db.models.functions import RowNumber

from apps.jobs.selectors.exported import list_exported_jobs

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
    jobs = list_exported_jobs().order_by("id")
    position, is_first = start, True
    while size > 0:
        beyond = jobs.filter(id__gte=position) if is_first else jobs.filter(id__gt=position)
        wanted = min(size, CHUNK)
        chunk = [Indexed(*row) for row in beyond.values_list("id", "updated_at")[:wanted]]
        yield from chunk
        if len(chunk) < wanted:
            return
        position, is_first, size = chunk[-1].id, False, size - wanted
