"""Paths below /api/v1/."""

from django.urls import URLPattern, path

from apps.candidates.api.found import (
    FindName,
    FoundCandidatesView,
    FoundCandidateView,
    OwnProfileViewsView,
)
from apps.candidates.api.views import OwnProfileView


def paths(*, find_name: FindName) -> list[URLPattern]:
    """Make the paths; `find_name` gives the name under which an organization may look for people, or none."""
    return [
        path("candidates/me/", OwnProfileView.as_view(), name="own-profile"),
        path("candidates/me/views/", OwnProfileViewsView.as_view(), name="own-profile-views"),
        path("candidates/", FoundCandidatesView.as_view(find_name=find_name), name="candidates"),
        path(
            "candidates/<uuid:candidate_id>/",
            FoundCandidateView.as_view(find_name=find_name),
            name="candidate",
        ),
    ]
