"""Decisions, for those they are about."""

from apps.moderation.api.decisions.appeal import AppealDecisionView
from apps.moderation.api.decisions.views import DecisionsView, DecisionView

__all__ = ["AppealDecisionView", "DecisionView", "DecisionsView"]
