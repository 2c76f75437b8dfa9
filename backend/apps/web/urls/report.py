"""Reports and what came of them."""

from django.urls import URLPattern, path

from apps.web.api.report.find import FindReportPage
from apps.web.api.report.new import ReportSomethingPage
from apps.web.api.report.outcome import ReportOutcomePage

urlpatterns: list[URLPattern] = [
    path("report/", ReportSomethingPage.as_view(), name="report"),
    path("report/find/", FindReportPage.as_view(), name="find-report"),
    path("report/<str:receipt>/", ReportOutcomePage.as_view(), name="report-outcome"),
]
