"""Paths below /api/v1/."""

from django.urls import URLPattern, path

from apps.candidates.api.found import (
    FoundCandidatesView,
    FoundCandidateView,
    OwnProfileViewsView,
    VerifiedCheck,
)
from apps.candidates.api.views import OwnProfileView


def paths(*, is_verified: VerifiedCheck) -> list[URLPattern]:
    """Make the paths; `is_verified` says whether an organization may look for people."""
    return [
        path("candidates/me/", OwnProfileView.as_view(), name="own-profile"),
        path("candidates/me/views/", OwnProfileViewsView.as_view(), name="own-profile-views"),
        path("candidates/", FoundCandidatesView.as_view(is_verified=is_verified), name="candidates"),
        path(
            "candidates/<uuid:candidate_id>/",
            FoundCandidateView.as_view(is_verified=is_verified),
            name="candidate",
        ),
    ]
