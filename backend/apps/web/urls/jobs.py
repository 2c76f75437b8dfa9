"""Finding work: what everybody reads."""

from django.urls import URLPattern, path

from apps.web.api.jobs.apply import ApplyPage
from apps.web.api.jobs.home import HomePage
from apps.web.api.jobs.job import JobPage
from apps.web.api.jobs.map import MapPage
from apps.web.api.jobs.ranking import RankingPage
from apps.web.api.jobs.results import ResultsPage

urlpatterns: list[URLPattern] = [
    path("", HomePage.as_view(), name="home"),
    path("jobs/", ResultsPage.as_view(), name="jobs"),
    path("jobs/map/", MapPage.as_view(), name="job-map"),
    path("jobs/<uuid:id>/", JobPage.as_view(), name="job"),
    path("jobs/<uuid:id>/apply/", ApplyPage.as_view(), name="apply"),
    path("ranking/", RankingPage.as_view(), name="ranking"),
]
