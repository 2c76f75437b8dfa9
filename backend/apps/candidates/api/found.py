"""Verified employers look for people; people see who looked."""

from collections.abc import Callable, Sequence
from uuid import UUID

from drf_spectacular.utils import OpenApiResponse, extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from apps.candidates import selectors, services
from apps.candidates.api import found_examples as examples
from apps.candidates.api.found_inputs import FoundCandidatesQuery, NearQuery
from apps.candidates.api.found_outputs import FoundCandidateOutput, OpenedCandidateOutput, ProfileViewOutput
from apps.candidates.enums import ViewKind
from apps.candidates.errors import VerificationNeeded
from apps.candidates.models import Candidate
from apps.candidates.permissions import MayFindCandidates
from apps.core.api.openapi import refusal
from apps.core.api.pagination import NewestFirst
from apps.core.api.views import ApiView
from apps.tenants.models import Organization
from apps.tenants.permissions import MemberRequest
from apps.users.permissions import IsCandidate, SignedInRequest

FindName = Callable[[Organization], str]


class FindingView(ApiView):
    """Closed to programs: nobody collects people here. `find_name` gives the verified name of an organization; one
    without may not look.
    """

    permission_classes = [MayFindCandidates]
    rate, rate_group = "60/m", "candidates"
    find_name: FindName | None = None
    called = ""

    def check_permissions(self, request: Request) -> None:
        """Let in members of verified employers.

        :raises VerificationNeeded: for the others
        """
        super().check_permissions(request)
        tenant = request.tenant  # type: ignore[attr-defined]  # MayFindCandidates put it there
        self.called = self.find_name(tenant) if self.find_name else ""
        if not self.called:
            raise VerificationNeeded

    def note_views(self, request: MemberRequest, candidates: Sequence[Candidate], kind: ViewKind) -> None:
        """Write down who looks, under the name that was verified."""
        services.note_views(
            viewer=request.user, tenant=request.tenant, called=self.called, candidates=candidates, kind=kind
        )


class FoundCandidatesView(FindingView):
    """Those who want to be found."""

    query_serializer = FoundCandidatesQuery
    paginated = True

    @extend_schema(
        operation_id="list_candidates",
        summary="Find candidates",
        tags=["candidates"],
        responses={200: FoundCandidateOutput(many=True), 429: refusal(429)},
        examples=[examples.FOUND],
    )
    def get(self, request: MemberRequest) -> Response:
        """List visible profiles that fit, newest first, without names and contact; each of them can see that you did.

        Refusals: 400 `unknown_place`; 403 `employer_not_verified`; 429 `view_quota_reached` after 300 profiles a day.
        """
        wanted = selectors.Wanted(**self.read_query(request))
        origin = selectors.find_origin(near=wanted.near)
        pages = NewestFirst()
        found = selectors.list_found_candidates(wanted=wanted, origin=origin)
        page = pages.paginate_queryset(found, request, view=self) or []
        self.note_views(request, page, ViewKind.LISTED)
        cards = selectors.list_applicant_cards(page, point=origin)
        return pages.get_paginated_response(FoundCandidateOutput(cards.values(), many=True).data)


class FoundCandidateView(FindingView):
    """One of them."""

    query_serializer = NearQuery

    @extend_schema(
        operation_id="get_candidate",
        summary="Open the profile of a candidate",
        tags=["candidates"],
        responses={200: OpenApiResponse(OpenedCandidateOutput), 429: refusal(429)},
        examples=[examples.OPENED],
    )
    def get(self, request: MemberRequest, candidate_id: UUID) -> Response:
        """Open a visible profile; its owner can see that you did. Contact details in its words are masked.

        Refusals: 400 `unknown_place`; 403 `employer_not_verified`; 429 `view_quota_reached` after 50 profiles a day.
        """
        origin = selectors.find_origin(near=self.read_query(request).get("near", ""))
        candidate = selectors.get_found_candidate(id=candidate_id)
        self.note_views(request, [candidate], ViewKind.OPENED)
        return Response(OpenedCandidateOutput(selectors.open_profile(candidate, point=origin)).data)


class OwnProfileViewsView(ApiView):
    """Who saw the own profile."""

    permission_classes = [IsCandidate]
    paginated = True

    @extend_schema(
        operation_id="list_profile_views",
        summary="See who saw the own profile",
        tags=["candidates"],
        responses={200: ProfileViewOutput(many=True)},
        examples=[examples.VIEWS],
    )
    def get(self, request: SignedInRequest) -> Response:
        """List the organizations that saw the profile, and on which day, newest first; once a day and kind."""
        return self.page(selectors.list_views_of_user(user=request.user), ProfileViewOutput)
