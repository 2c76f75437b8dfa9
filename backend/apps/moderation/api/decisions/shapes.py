"""Shapes of decisions."""

from typing import Any

from django.utils import timezone
from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from apps.moderation.enums import HIDES, AppealOutcome
from apps.moderation.models import Appeal, Decision
from apps.moderation.services import say_decision


class AppealOutput(serializers.ModelSerializer[Appeal]):
    """An appeal, and what came of it."""

    outcome = serializers.ChoiceField(choices=AppealOutcome.choices)
    outcome_text = serializers.CharField(source="get_outcome_display", help_text="in your language")

    class Meta:
        model = Appeal
        fields = ["id", "text", "outcome", "outcome_text", "answer", "created_at", "decided_at"]


class OwnDecisionOutput(serializers.ModelSerializer[Decision]):
    """A decision; never who decided, or who reported."""

    may_appeal = serializers.SerializerMethodField()
    appeal = serializers.SerializerMethodField()

    class Meta:
        model = Decision
        fields = [
            "id", "action", "target_kind", "target_id", "ground", "article", "rule_codes", "ends_on",
            "is_decided_automatically", "created_at", "appeal_until", "may_appeal", "appeal",
        ]  # fmt: skip

    def get_may_appeal(self, decision: Decision) -> bool:
        """What took something away, for six months, once."""
        is_open = decision.action in HIDES and timezone.now() <= decision.appeal_until
        return is_open and not _appeals(decision)

    @extend_schema_field(AppealOutput(allow_null=True))
    def get_appeal(self, decision: Decision) -> Any:
        """The appeal against it, if there is one."""
        return next((AppealOutput(appeal).data for appeal in _appeals(decision)), None)


class ShownDecisionOutput(OwnDecisionOutput):
    """A decision with its statement of reasons."""

    statement = serializers.SerializerMethodField(help_text="paragraphs of plain text, in your language")

    class Meta(OwnDecisionOutput.Meta):
        fields = [*OwnDecisionOutput.Meta.fields, "statement"]

    def get_statement(self, decision: Decision) -> str:
        """As it was sent."""
        return say_decision(decision=decision, reader=self.context["reader"])


def _appeals(decision: Decision) -> list[Any]:
    return list(decision.own_appeals)  # type: ignore[attr-defined]  # prefetched by the selector
