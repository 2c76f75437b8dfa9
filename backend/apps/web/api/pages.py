"""Long lists, page by page: from a row on, so that none is shown twice when new ones come in."""

from typing import Any, NamedTuple
from uuid import UUID

from django.db.models import QuerySet
from django.http import Http404, HttpRequest

BEFORE, PAGE_SIZE = "before", 20


class PagePart(NamedTuple):
    """Some rows, and the address of those that follow (empty at the end)."""

    rows: list[Any]
    more: str


def read_page(request: HttpRequest, rows: QuerySet[Any], *, size: int = PAGE_SIZE) -> PagePart:
    """Read the page that `?before=<id>` names, newest first; the first one without it.

    :raises Http404: for what is no id
    """
    query = request.GET.copy()
    if before := query.get(BEFORE):
        rows = rows.filter(pk__lt=_read_id(before))
    found = list(rows.order_by("-pk")[: size + 1])
    if len(found) <= size:
        return PagePart(found, "")
    query[BEFORE] = str(found[size - 1].pk)
    return PagePart(found[:size], f"?{query.urlencode()}")


def _read_id(text: str) -> UUID:
    try:
        return UUID(text)
    except ValueError as error:
        raise Http404 from error
