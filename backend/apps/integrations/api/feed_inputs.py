"""What organizations may say of a feed: the shape; the rules stand in the services."""

from typing import Any

from rest_framework import serializers

from apps.core.api.fields import PlainTextField
from apps.integrations.enums import FeedKind, RowOutcome
from apps.integrations.models.feed import LONGEST_PAUSE, SHORTEST_PAUSE


class ChangeFeedInput(serializers.Serializer[Any]):
    """What changes."""

    name = PlainTextField(max_length=80, required=False)
    kind = serializers.ChoiceField(choices=FeedKind.choices, required=False)
    address = PlainTextField(max_length=500, required=False, help_text="URL, or the name of your board there")
    source_name = PlainTextField(
        max_length=120, required=False, allow_blank=True,
        help_text="where the jobs are from, as everybody reads it; the host if you say nothing",
    )  # fmt: skip
    every_minutes = serializers.IntegerField(
        min_value=SHORTEST_PAUSE, max_value=LONGEST_PAUSE, required=False, help_text="360 if you say nothing"
    )
    publishes = serializers.BooleanField(
        required=False, help_text="publish what passes the publish gate; else everything becomes a draft"
    )
    is_active = serializers.BooleanField(required=False, help_text="true also ends a pause after failures")


class CreateFeedInput(ChangeFeedInput):
    """A new feed."""

    name = PlainTextField(max_length=80)
    kind = serializers.ChoiceField(choices=FeedKind.choices)
    address = PlainTextField(max_length=500, help_text="URL, or the name of your board there")


class RunFeedInput(serializers.Serializer[Any]):
    """How to read it."""

    dry_run = serializers.BooleanField(
        source="is_dry", default=False, help_text="keep nothing but the report"
    )
    end_missing = serializers.BooleanField(
        source="ends_missing",
        default=False,
        help_text="close what is gone, even if that is nearly everything",
    )


class FeedRowsQuery(serializers.Serializer[Any]):
    """Which rows."""

    outcome = serializers.ChoiceField(choices=RowOutcome.choices, required=False)
