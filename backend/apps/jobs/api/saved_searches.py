"""The searches that a candidate keeps, with alerts."""

from functools import partial
from typing import Any
from uuid import UUID

from drf_spectacular.utils import extend_schema
from rest_framework.response import Response

from apps.core.api.etag import ChangedMeanwhile, check_version, etag_of
from apps.core.api.openapi import IF_MATCH, refused
from apps.core.api.views import ApiView, read
from apps.jobs.api.saved_examples import SAVED_SEARCH, WISH, answered, asked, page
from apps.jobs.api.saved_inputs import ChangeSavedSearchInput, SaveSearchInput
from apps.jobs.api.saved_outputs import SavedSearchOutput
from apps.jobs.errors import AlreadySaved, SearchRefused, TooManySaved
from apps.jobs.models import SavedSearch
from apps.jobs.selectors.saved import get_saved_search, list_saved_searches
from apps.jobs.services import saved
from apps.users.permissions import IsCandidate, SignedInRequest

ONE: dict[str, Any] = {"tags": ["jobs"], "responses": {200: SavedSearchOutput}}


class SavedSearchesView(ApiView):
    """The own list."""

    permission_classes = [IsCandidate]
    paginated = True

    @extend_schema(
        operation_id="list_saved_searches",
        summary="List my saved searches",
        tags=["jobs"],
        responses=SavedSearchOutput(many=True),
        examples=[page(SAVED_SEARCH)],
    )
    def get(self, request: SignedInRequest) -> Response:
        """List the searches that you keep, newest first."""
        return self.page(list_saved_searches(user=request.user), SavedSearchOutput)

    @extend_schema(
        operation_id="save_search",
        summary="Save a search",
        tags=["jobs"],
        request=SaveSearchInput,
        responses={201: SavedSearchOutput, **refused(SearchRefused), **refused(AlreadySaved, TooManySaved)},
        examples=[asked(WISH), answered(SAVED_SEARCH)],
    )
    def post(self, request: SignedInRequest) -> Response:
        """Keep a search, and hear of new jobs that it finds: at once, every day, every week or never.

        Refusals: 400 `search_refused`, `unknown_place`; 409 `search_already_saved`, `too_many_saved` (at most 25).
        """
        data = read(SaveSearchInput, request.data)
        said = {name: data.pop(name) for name in ("query", "name", "frequency", "language") if name in data}
        return _answer(saved.save_search(user=request.user, **said, settings=data), 201)


class SavedSearchView(ApiView):
    """One of them."""

    permission_classes = [IsCandidate]

    @extend_schema(
        operation_id="get_saved_search",
        summary="Get a saved search",
        examples=[answered(SAVED_SEARCH)],
        **ONE,
    )
    def get(self, request: SignedInRequest, search_id: UUID) -> Response:
        """Get one of your saved searches."""
        return _answer(get_saved_search(user=request.user, id=search_id))

    @extend_schema(
        operation_id="change_saved_search",
        summary="Change a saved search",
        parameters=[IF_MATCH],
        request=ChangeSavedSearchInput,
        examples=[asked({"frequency": "weekly"}), answered({**SAVED_SEARCH, "frequency": "weekly"})],
        **{**ONE, "responses": {**ONE["responses"], **refused(ChangedMeanwhile)}},
    )
    def patch(self, request: SignedInRequest, search_id: UUID) -> Response:
        """Change its name or how you hear of new jobs. To look for something else, save another search."""
        changes = read(ChangeSavedSearchInput, request.data)
        check = partial(check_version, request)
        return _answer(
            saved.change_saved_search(user=request.user, id=search_id, changes=changes, check=check)
        )

    @extend_schema(
        operation_id="delete_saved_search",
        summary="Delete a saved search",
        tags=["jobs"],
        responses={204: None},
    )
    def delete(self, request: SignedInRequest, search_id: UUID) -> Response:
        """Let go of a saved search, and of all that is noted about its alerts."""
        saved.delete_saved_search(user=request.user, id=search_id)
        return Response(status=204)


def _answer(search: SavedSearch, status: int = 200) -> Response:
    return Response(SavedSearchOutput(search).data, status, headers={"ETag": etag_of(search)})
