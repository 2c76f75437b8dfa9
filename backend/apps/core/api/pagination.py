"""Lists by cursor: no page is skipped or shown twice when rows come in meanwhile."""

from typing import Any

from rest_framework.pagination import CursorPagination


class NewestFirst(CursorPagination):
    """Newest first, 20 a page, at most 100. Ids are UUIDv7, so the order of ids is the order of time."""

    ordering = "-id"
    page_size = 20
    page_size_query_param = "page_size"
    max_page_size = 100

    def get_paginated_response_schema(self, schema: dict[str, Any]) -> dict[str, Any]:
        """Describe a page in OpenAPI 3.1; DRF's own description is 3.0, where null is said in another way."""
        address = "https://safejob.example/api/v1/…?cursor=cD0wMTlhOWYzZQ%3D%3D"
        link = {"type": ["string", "null"], "format": "uri"}
        return {
            "type": "object",
            "required": ["next", "previous", "results"],
            "properties": {
                "next": {**link, "example": address},
                "previous": {**link, "example": None},
                "results": schema,
            },
        }
