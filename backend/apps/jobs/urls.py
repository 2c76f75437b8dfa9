"""Paths below /api/v1/."""

from django.urls import path

from apps.jobs.api.checks import JobChecksView
from apps.jobs.api.collection import JobsView, SearchView
from apps.jobs.api.facets import FacetsView
from apps.jobs.api.map import MapView, TileView
from apps.jobs.api.occupations import OccupationsView
from apps.jobs.api.pay import JobPayView
from apps.jobs.api.postings import CheckJobView, JobView, OwnJobsView
from apps.jobs.api.saved_jobs import SavedJobsView, SavedJobView
from apps.jobs.api.saved_searches import SavedSearchesView, SavedSearchView
from apps.jobs.api.transitions import CloseJobView, DuplicateJobView, PauseJobView, PublishJobView

urlpatterns = [
    path("jobs/", JobsView.as_view(), name="jobs"),
    path("jobs/search/", SearchView.as_view(), name="job-search"),
    path("jobs/facets/", FacetsView.as_view(), name="job-facets"),
    path("jobs/map/", MapView.as_view(), name="job-map"),
    path("jobs/tiles/<str:z>/<str:x>/<str:y>.mvt", TileView.as_view(), name="job-tile"),
    path("jobs/my-jobs/", OwnJobsView.as_view(), name="own-jobs"),
    path("jobs/check/", CheckJobView.as_view(), name="job-check"),
    path("jobs/occupations/", OccupationsView.as_view(), name="occupations"),
    path("jobs/saved/", SavedJobsView.as_view(), name="saved-jobs"),
    path("jobs/saved/<uuid:job_id>/", SavedJobView.as_view(), name="saved-job"),
    path("saved-searches/", SavedSearchesView.as_view(), name="saved-searches"),
    path("saved-searches/<uuid:search_id>/", SavedSearchView.as_view(), name="saved-search"),
    path("jobs/<uuid:id>/", JobView.as_view(), name="job"),
    path("jobs/<uuid:id>/checks/", JobChecksView.as_view(), name="job-checks"),
    path("jobs/<uuid:id>/pay/", JobPayView.as_view(), name="job-pay"),
    path("jobs/<uuid:id>/publish/", PublishJobView.as_view(), name="job-publish"),
    path("jobs/<uuid:id>/pause/", PauseJobView.as_view(), name="job-pause"),
    path("jobs/<uuid:id>/close/", CloseJobView.as_view(), name="job-close"),
    path("jobs/<uuid:id>/duplicate/", DuplicateJobView.as_view(), name="job-duplicate"),
]
