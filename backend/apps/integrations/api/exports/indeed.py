"""`/feeds/indeed.xml`."""

from collections.abc import Iterator
from typing import Any

from django.conf import settings
from django.http import StreamingHttpResponse
from django.utils import timezone
from django.utils.http import http_date
from drf_spectacular.utils import extend_schema
from rest_framework.permissions import AllowAny
from rest_framework.request import Request

from apps.core.api.views import ApiView
from apps.integrations.api.exports.fields import FIELDS
from apps.integrations.api.exports.indeed_xml import FOOT, write_head, write_job
from apps.jobs.selectors import find_last_export_change, walk_exported_jobs

CHUNK = 500
PUBLISHER = "Safe Job Platform"


class IndeedFeedView(ApiView):
    """Our jobs as Indeed and those who copied its format read them."""

    permission_classes = [AllowAny]
    authentication_classes = []
    # As often as caches ask again, and some more: each is all that there is.
    rate, rate_group = "20/h", "exports-whole"

    @extend_schema(exclude=True)
    def get(self, request: Request) -> StreamingHttpResponse:
        """Stream every live job of a verified employer that was posted here; the length of the list costs no memory.

        The answer carries `ETag` and `Last-Modified`: who shows one of them gets 304 when nothing changed.
        """
        changed_at = find_last_export_change() or timezone.now()
        answer = StreamingHttpResponse(write_feed(changed_at), content_type="application/xml; charset=utf-8")
        answer.headers["ETag"] = f'W/"{changed_at.timestamp():.6f}"'
        answer.headers["Last-Modified"] = http_date(changed_at.timestamp())
        answer.headers["Cache-Control"] = "public, max-age=300"
        return answer


def write_feed(built_at: Any) -> Iterator[str]:
    """Write the document part by part: one statement for each chunk of postings."""
    site = settings.PUBLIC_URL.rstrip("/")
    yield write_head(publisher=PUBLISHER, url=f"{site}/", built_at=built_at)
    for chunk in walk_exported_jobs(*FIELDS, chunk=CHUNK):
        yield "".join(write_job(row, pages=f"{site}/jobs/") for row in chunk)
    yield FOOT
