"""What an organization found in its own sources, as JSON."""

from typing import Any

from rest_framework import serializers

from apps.integrations.enums import RunStatus
from apps.integrations.models import LONGEST_SOUGHT, ScrapedJob


class ScrapeQuery(serializers.Serializer[Any]):
    """What to look for; empty: everything."""

    keyword = serializers.CharField(
        required=False,
        default="",
        allow_blank=True,
        max_length=LONGEST_SOUGHT,
        help_text="Each of its words must begin a word of the title or the description.",
    )
    location = serializers.CharField(
        required=False,
        default="",
        allow_blank=True,
        max_length=LONGEST_SOUGHT,
        help_text="A place, or (the beginning of) a postcode.",
    )
    limit = serializers.IntegerField(required=False, default=20, min_value=1, max_value=100)


class ScrapedJobOutput(serializers.ModelSerializer[ScrapedJob]):
    """A posting of others. It is not one of this platform, and nobody here has checked it."""

    facts = serializers.DictField(
        child=serializers.CharField(), help_text="As the source says it, by the columns of the import."
    )

    class Meta:
        model = ScrapedJob
        fields = [
            "id", "title", "place", "source_name", "source_url", "feed", "external_id", "facts", "fetched_at",
            "expires_at",
        ]  # fmt: skip
        read_only_fields = fields


class ScrapeSourceOutput(serializers.Serializer[Any]):
    """One source of the look."""

    feed = serializers.UUIDField()
    source_name = serializers.CharField()
    outcome = serializers.CharField(
        help_text="`done`, or the code of what stood in the way: `robots_disallow`, …"
    )
    read = serializers.IntegerField()
    found = serializers.IntegerField()


class ScrapeOutput(serializers.Serializer[Any]):
    """How far the look is, and what it found."""

    status = serializers.ChoiceField(choices=RunStatus.choices)
    started_at = serializers.DateTimeField(allow_null=True)
    finished_at = serializers.DateTimeField(allow_null=True)
    sources = ScrapeSourceOutput(many=True)
    results = ScrapedJobOutput(many=True)
