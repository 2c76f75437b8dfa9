"""Lists by cursor: no page is skipped or shown twice when rows come in meanwhile."""

from rest_framework.pagination import CursorPagination


class NewestFirst(CursorPagination):
    """Newest first, 20 a page, at most 100. Ids are UUIDv7, so the order of ids is the order of time."""

    ordering = "-id"
    page_size = 20
    page_size_query_param = "page_size"
    max_page_size = 100
