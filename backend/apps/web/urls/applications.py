"""Applications, for both sides."""

from django.urls import URLPattern, path

from apps.web.api.applications.one import application_page
from apps.web.api.applications.own import OwnApplicationsPage
from apps.web.api.organization.board import BoardPage
from apps.web.api.organization.jobs import JobsPage

BOARD = "organization/jobs/<uuid:job_id>/applications/"
urlpatterns: list[URLPattern] = [
    path("applications/", OwnApplicationsPage.as_view(), name="applications"),
    path("applications/<uuid:application_id>/", application_page, name="application"),
    path("organization/applications/", JobsPage.as_view(), name="organization-applications"),
    path(BOARD, BoardPage.as_view(), name="board"),
]
