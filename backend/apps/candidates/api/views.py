"""The own profile."""

from functools import partial
from typing import Any

from drf_spectacular.utils import extend_schema
from rest_framework.response import Response

from apps.candidates import selectors, services
from apps.candidates.api import examples
from apps.candidates.api.serializers import ChangeProfileInput, ProfileOutput, SaveProfileInput
from apps.candidates.models import Candidate
from apps.core.api.etag import check_version, etag_of
from apps.core.api.openapi import IF_MATCH
from apps.core.api.views import ApiView, read
from apps.users.permissions import IsCandidate, SignedInRequest


class OwnProfileView(ApiView):
    """The profile of the candidate who asks; nobody else's can be named here."""

    permission_classes = [IsCandidate]

    @extend_schema(
        operation_id="get_own_profile",
        summary="Get the own profile",
        tags=["candidates"],
        responses={200: ProfileOutput},
        examples=[examples.PROFILE],
    )
    def get(self, request: SignedInRequest) -> Response:
        """Get the profile; before it was saved for the first time, an empty one without an ETag."""
        return _answer(selectors.find_profile(user=request.user) or Candidate())

    @extend_schema(
        operation_id="replace_own_profile",
        summary="Save the own profile",
        tags=["candidates"],
        parameters=[IF_MATCH],
        request=SaveProfileInput,
        responses={200: ProfileOutput},
        examples=[examples.SAVE, examples.PROFILE],
    )
    def put(self, request: SignedInRequest) -> Response:
        """Save the whole profile; what is left out becomes empty.

        Refusals with 400: `unknown_postcode` (home_postcode), `hours_out_of_order` (hours_min).
        """
        return _save(request, read(SaveProfileInput, request.data))

    @extend_schema(
        operation_id="change_own_profile",
        summary="Change the own profile",
        tags=["candidates"],
        parameters=[IF_MATCH],
        request=ChangeProfileInput,
        responses={200: ProfileOutput},
        examples=[examples.CHANGE, examples.PROFILE],
    )
    def patch(self, request: SignedInRequest) -> Response:
        """Change the named fields; a list (languages, licences, skills) or the grid is replaced whole.

        Refusals with 400: `unknown_postcode` (home_postcode), `hours_out_of_order` (hours_min).
        """
        return _save(request, read(ChangeProfileInput, request.data))


def _save(request: SignedInRequest, changes: dict[str, Any]) -> Response:
    check = partial(check_version, request)
    return _answer(services.save_profile(actor=request.user, changes=changes, check=check))


def _answer(candidate: Candidate) -> Response:
    was_saved = not candidate._state.adding
    return Response(ProfileOutput(candidate).data, headers={"ETag": etag_of(candidate)} if was_saved else {})
