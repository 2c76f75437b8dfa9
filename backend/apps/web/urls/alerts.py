"""Saved jobs, saved searches and their alerts."""

from django.urls import URLPattern, path

from apps.web.api.alerts.change import ChangeAlertPage
from apps.web.api.alerts.new import NewAlertPage
from apps.web.api.alerts.own import AlertsPage, DeleteAlert
from apps.web.api.alerts.saved_jobs import SavedJobsPage, SaveJob, UnsaveJob
from apps.web.api.alerts.stop import StopAlertPage

urlpatterns: list[URLPattern] = [
    path("jobs/<uuid:id>/save/", SaveJob.as_view(), name="save-job"),
    path("jobs/<uuid:id>/unsave/", UnsaveJob.as_view(), name="unsave-job"),
    path("alerts/new/", NewAlertPage.as_view(), name="alert-new"),
    path("alerts/stop/<str:token>/", StopAlertPage.as_view(), name="alert-stop"),
    path("account/saved/", SavedJobsPage.as_view(), name="saved-jobs"),
    path("account/alerts/", AlertsPage.as_view(), name="alerts"),
    path("account/alerts/<uuid:search_id>/", ChangeAlertPage.as_view(), name="alert"),
    path("account/alerts/<uuid:search_id>/delete/", DeleteAlert.as_view(), name="alert-delete"),
]
