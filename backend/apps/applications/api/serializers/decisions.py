"""Deciding on several at once: shapes in and out."""

from typing import Any

from rest_framework import serializers

from apps.applications.api.serializers.inputs import StepInput
from apps.applications.enums import TRANSITIONS, ApplicationStatus, Outcome, Side

MOST = 100
REACHED = {status for steps in TRANSITIONS[Side.EMPLOYER].values() for status in steps}
STATUSES = [(status.value, status.label) for status in ApplicationStatus if status in REACHED]


class DecideInput(StepInput):
    """Which applications, and where to; a rejection needs a reason."""

    ids = serializers.ListField(child=serializers.UUIDField(), min_length=1, max_length=MOST)
    status = serializers.ChoiceField(choices=STATUSES)


class DecisionOutput(serializers.Serializer[Any]):
    """What became of one."""

    id = serializers.UUIDField()
    outcome = serializers.ChoiceField(choices=Outcome.choices)
    code = serializers.CharField(help_text="why it was refused; else empty")
    detail = serializers.CharField(help_text="the same in words; may be empty")


class DecisionsOutput(serializers.Serializer[Any]):
    """What became of each, in the order of the request."""

    results = DecisionOutput(many=True)
