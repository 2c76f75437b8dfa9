"""Paths below /api/v1/."""

from django.urls import URLPattern, path

from apps.audit.api.logs import ClearLogsView, ExportLogsView, LogLineView, LogsView
from apps.audit.api.trail import AuditView, ExportAuditView, VerifyAuditView

urlpatterns: list[URLPattern] = [
    path("audit/", AuditView.as_view(), name="audit"),
    path("audit/export/", ExportAuditView.as_view(), name="export-audit"),
    path("audit/verify/", VerifyAuditView.as_view(), name="verify-audit"),
    path("logs/", LogsView.as_view(), name="logs"),
    path("logs/export/", ExportLogsView.as_view(), name="export-logs"),
    path("logs/clear/", ClearLogsView.as_view(), name="clear-logs"),
    path("logs/<uuid:line_id>/", LogLineView.as_view(), name="log-line"),
]
