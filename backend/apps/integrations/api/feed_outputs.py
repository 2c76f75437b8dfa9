"""Feeds and their reports, as those see them who administer the organization."""

from typing import Any

from rest_framework import serializers

from apps.integrations.models import Feed, FeedRow, FeedRun
from apps.integrations.models.run import COUNTS


class FeedOutput(serializers.ModelSerializer[Feed]):
    """A feed."""

    class Meta:
        model = Feed
        fields = [
            "id", "name", "kind", "address", "source_name", "every_minutes", "publishes", "is_active", "next_run_at",
            "failures", "paused_at", "paused_for", "created_at", "updated_at",
        ]  # fmt: skip
        read_only_fields = fields


class FeedRunOutput(serializers.ModelSerializer[FeedRun]):
    """A run; while it is open the counts grow. `published` counts the rows whose job is live now."""

    dry_run = serializers.BooleanField(source="is_dry")

    class Meta:
        model = FeedRun
        fields = [
            "id", "status", "outcome", "detail", "dry_run", *COUNTS, "created_at", "started_at", "finished_at"
        ]  # fmt: skip
        read_only_fields = fields


class ReasonOutput(serializers.Serializer[Any]):
    """Why a row was refused, or stayed a draft."""

    field = serializers.CharField()
    rule = serializers.CharField(help_text="stable code")
    message = serializers.CharField(help_text="plain words, in English")


class FeedRowOutput(serializers.ModelSerializer[FeedRow]):
    """What became of one row."""

    reasons = ReasonOutput(many=True)

    class Meta:
        model = FeedRow
        fields = ["id", "number", "external_id", "outcome", "is_published", "reasons"]
        read_only_fields = fields
