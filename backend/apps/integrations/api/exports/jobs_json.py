"""`/feeds/jobs.json`."""

from typing import Any

from django.conf import settings
from django.db.models import Q
from django.utils.http import http_date
from drf_spectacular.utils import extend_schema
from rest_framework.permissions import AllowAny
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.utils.urls import replace_query_param

from apps.core.api.views import ApiView
from apps.integrations.api.exports import examples
from apps.integrations.api.exports.cursor import Position, write_position
from apps.integrations.api.exports.entry import write_entry
from apps.integrations.api.exports.fields import FIELDS
from apps.integrations.api.exports.outputs import JobsFeedOutput
from apps.integrations.api.exports.query import JobsFeedQuery
from apps.jobs.selectors import find_last_export_change, list_exported_and_ended_jobs

PATH = "/feeds/jobs.json"


class JobsFeedView(ApiView):
    """Our jobs for programs of others."""

    permission_classes = [AllowAny]
    authentication_classes = []
    query_serializer = JobsFeedQuery
    rate, rate_group = "120/m", "exports"

    @extend_schema(
        operation_id="export_jobs",
        summary="Read all jobs that were posted here",
        tags=["integrations"],
        responses={200: JobsFeedOutput},
        examples=[examples.PAGE],
    )
    def get(self, request: Request) -> Response:
        """Read every live job of a verified employer that was posted here, and those that ended within 30 days.

        In the order of their last change, page by page: follow `next` until it is null. Later ask with
        `modified_since`, a few minutes before you last began: what comes twice has the same `modified_at`. Take down
        what has the status `ended`. If you stayed away for longer than 30 days, read everything again.

        Refusals: 400 `invalid`.
        """
        query = self.read_query(request)
        rows = list(find_rows(**query))
        page, more = rows[: query["page_size"]], rows[query["page_size"] :]
        pages = f"{settings.PUBLIC_URL.rstrip('/')}/jobs/"
        body = {
            "next": link_next(request, page[-1]) if more else None,
            "jobs": [write_entry(row, pages=pages) for row in page],
        }
        return Response(body, headers=say_age())


def find_rows(*, page_size: int, cursor: Position | None = None, modified_since: Any = None) -> Any:
    """Find the rows of a page, and one more if there is another page."""
    jobs = list_exported_and_ended_jobs()
    if modified_since:
        jobs = jobs.filter(updated_at__gte=modified_since)
    if cursor:
        # The first condition is what the index is read by.
        behind = Q(updated_at__gt=cursor.updated_at) | Q(id__gt=cursor.id)
        jobs = jobs.filter(behind, updated_at__gte=cursor.updated_at)
    return jobs.order_by("updated_at", "id").values("is_open", *FIELDS)[: page_size + 1]


def link_next(request: Request, last: Any) -> str:
    """Return the address of the page behind this row."""
    here = f"{settings.PUBLIC_URL.rstrip('/')}{request.get_full_path()}"
    return replace_query_param(here, "cursor", write_position(Position(last["updated_at"], last["id"])))


def say_age() -> dict[str, str]:
    """Return what lets caches and readers know whether anything is new."""
    changed_at = find_last_export_change()
    newest = {"Last-Modified": http_date(changed_at.timestamp())} if changed_at else {}
    return {"Cache-Control": "public, max-age=60", **newest}
