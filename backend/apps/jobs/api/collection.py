"""The postings as one resource: everybody searches, members make new ones."""

from typing import Any

from django.utils.translation import get_language
from drf_spectacular.utils import extend_schema
from rest_framework.authentication import BaseAuthentication
from rest_framework.permissions import SAFE_METHODS, AllowAny, BasePermission
from rest_framework.request import Request
from rest_framework.response import Response

from apps.core.api.views import ApiView
from apps.jobs.api import search_examples
from apps.jobs.api.postings import CREATE_SCHEMA, create_job_from
from apps.jobs.api.search_outputs import SearchOutput
from apps.jobs.api.search_page import write_page
from apps.jobs.api.search_query import SearchQuery, read_search
from apps.jobs.permissions import MayWritePostings
from apps.jobs.selectors.search import list_matching_jobs
from apps.tenants.enums import Scope
from apps.tenants.permissions import MemberRequest

SHARED = {"Cache-Control": "public, max-age=30"}
SEARCH_SCHEMA: dict[str, Any] = {
    "summary": "Search jobs",
    "tags": ["jobs"],
    "responses": {200: SearchOutput},
    "examples": [search_examples.FOUND],
}


def search_jobs_from(request: Request) -> Response:
    """Find live jobs near a place, by words and by facts, with the exact count of all.

    The same answer for everybody: who is signed in does not matter, and caches may keep it for 30 seconds.

    Refusals: 400 `invalid` (a parameter that is wrong, not known, or does not go with another), `unknown_place`.
    """
    page = list_matching_jobs(read_search(request.query_params), language=get_language() or "en")
    address = f"{request.scheme}://{request.get_host()}{request.path}"
    body = write_page(page, address=address, query_string=request.META.get("QUERY_STRING", ""))
    return Response(body, headers=SHARED)


class JobsView(ApiView):
    """All postings."""

    query_serializer = SearchQuery
    scopes = {"POST": Scope.JOBS_WRITE}

    def get_permissions(self) -> list[BasePermission]:
        """Let everybody search."""
        return [AllowAny() if self.request.method in SAFE_METHODS else MayWritePostings()]

    def get_authenticators(self) -> list[BaseAuthentication]:
        """Ask nobody who searches for a name: an old token must not keep anybody from reading."""
        request = getattr(self, "request", None)
        return [] if request is not None and request.method in SAFE_METHODS else super().get_authenticators()

    @extend_schema(operation_id="search_jobs", description=search_jobs_from.__doc__, **SEARCH_SCHEMA)
    def get(self, request: Request) -> Response:
        """Search; see `search_jobs_from`."""
        return search_jobs_from(request)

    @extend_schema(**CREATE_SCHEMA, description=create_job_from.__doc__)
    def post(self, request: MemberRequest) -> Response:
        """Make a draft; see `create_job_from`."""
        return create_job_from(request)


class SearchView(ApiView):
    """The search at its other address, for older clients; the OpenAPI shows one path each."""

    permission_classes = [AllowAny]
    authentication_classes = []
    query_serializer = SearchQuery

    @extend_schema(exclude=True)
    def get(self, request: Request) -> Response:
        """Search; see `search_jobs_from`."""
        return search_jobs_from(request)
