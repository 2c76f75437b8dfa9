"""Reporting, and what came of it."""

from apps.moderation.api.reports.appeal import AppealReportView
from apps.moderation.api.reports.collection import ReportsView
from apps.moderation.api.reports.job import JobReportView
from apps.moderation.api.reports.one import ReportView

__all__ = ["AppealReportView", "JobReportView", "ReportView", "ReportsView"]
