"""The queue, for staff."""

from apps.moderation.api.cases.claim import ClaimView
from apps.moderation.api.cases.decide import DecideView
from apps.moderation.api.cases.views import CasesView, CaseView

__all__ = ["CaseView", "CasesView", "ClaimView", "DecideView"]
