"""Pages of entries, with what each of them changed."""

from typing import Any

from django.db.models import QuerySet
from rest_framework.response import Response

from apps.audit import selectors
from apps.audit.api.shapes import AuditEntryOutput
from apps.core.api.pagination import NewestFirst
from apps.core.models import AuditEntry


class AuditPages:
    """A view that answers a page of entries; put it before `ApiView`."""

    paginated = True
    request: Any

    def page_of(self, entries: QuerySet[AuditEntry]) -> Response:
        """Answer one page, newest first: two queries, and two for each kind of row on it."""
        paginator = NewestFirst()
        rows: list[AuditEntry] = paginator.paginate_queryset(entries, self.request, view=self) or []  # type: ignore[arg-type]  # a view it is, together with ApiView
        context = {
            "links": selectors.list_links(entries=rows),
            "changes": selectors.list_changes(entries=rows),
        }
        return paginator.get_paginated_response(AuditEntryOutput(rows, many=True, context=context).data)
