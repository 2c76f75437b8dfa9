"""Answers that hold one posting."""

from uuid import UUID

from rest_framework.response import Response

from apps.core.api.etag import etag_of
from apps.jobs.models import Job
from apps.jobs.selectors import JobPage, read_job_page

SHARED = {"Cache-Control": "public, max-age=60", "Vary": "Authorization, X-Tenant"}
OWN = {"Cache-Control": "private, no-cache", "Vary": "Authorization, X-Tenant"}


def answer_own_job(id: UUID, status: int = 200) -> Response:
    """Answer with the posting as it is now, after a write."""
    return answer_page(read_job_page(id=id), signed_in=True, status=status)


def answer_page(page: JobPage, *, signed_in: bool, status: int = 200) -> Response:
    """Answer with the page; for somebody signed in with the version that If-Match wants.

    A stranger's copy may be shared and is compared by its content, because the checks in it change by themselves.
    """
    headers = SHARED
    if signed_in:
        headers = OWN | {"ETag": etag_of(Job(id=page.id, updated_at=page.updated_at))}
    return Response(page.body, status, headers=headers)
