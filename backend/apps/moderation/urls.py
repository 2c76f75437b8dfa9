"""Paths below /api/v1/."""

from django.urls import path

from apps.moderation.api.cases import CasesView, CaseView, ClaimView, DecideView
from apps.moderation.api.decisions import AppealDecisionView, DecisionsView, DecisionView
from apps.moderation.api.reports import AppealReportView, JobReportView, ReportsView, ReportView
from apps.moderation.api.transparency import TransparencyView

urlpatterns = [
    path("reports/", ReportsView.as_view(), name="reports"),
    path("reports/<str:receipt>/", ReportView.as_view(), name="report"),
    path("reports/<str:receipt>/appeal/", AppealReportView.as_view(), name="appeal-report"),
    path("jobs/<uuid:id>/report/", JobReportView.as_view(), name="report-job"),
    path("decisions/", DecisionsView.as_view(), name="decisions"),
    path("decisions/<uuid:id>/", DecisionView.as_view(), name="decision"),
    path("decisions/<uuid:id>/appeal/", AppealDecisionView.as_view(), name="appeal-decision"),
    path("moderation/cases/", CasesView.as_view(), name="cases"),
    path("moderation/cases/<uuid:id>/", CaseView.as_view(), name="case"),
    path("moderation/cases/<uuid:id>/claim/", ClaimView.as_view(), name="claim-case"),
    path("moderation/cases/<uuid:id>/decide/", DecideView.as_view(), name="decide-case"),
    path("transparency/", TransparencyView.as_view(), name="transparency"),
]
