"""Choices of the app."""

from apps.moderation.enums.cases import CaseKind, CaseState
from apps.moderation.enums.categories import SENIOR, SEVERITY, Category
from apps.moderation.enums.decisions import HIDES, Action, Ground
from apps.moderation.enums.outcomes import AppealOutcome, AppealSide, ReportOutcome
from apps.moderation.enums.targets import TargetKind

__all__ = [
    "HIDES",
    "SENIOR",
    "SEVERITY",
    "Action",
    "AppealOutcome",
    "AppealSide",
    "CaseKind",
    "CaseState",
    "Category",
    "Ground",
    "ReportOutcome",
    "TargetKind",
]
