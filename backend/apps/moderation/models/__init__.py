"""What was reported, who looks at it, what was decided, and who does not agree."""

from apps.moderation.models.appeal import Appeal
from apps.moderation.models.case import Case
from apps.moderation.models.decision import Decision
from apps.moderation.models.evidence import Evidence
from apps.moderation.models.flagger import TrustedFlagger
from apps.moderation.models.report import Report
from apps.moderation.models.statement import Statement

__all__ = ["Appeal", "Case", "Decision", "Evidence", "Report", "Statement", "TrustedFlagger"]
