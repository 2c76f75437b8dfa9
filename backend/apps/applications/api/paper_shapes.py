"""Shapes of what is said about identity papers."""

from typing import Any

from drf_spectacular.utils import OpenApiExample
from rest_framework import serializers

from apps.applications.enums import PaperReadReason, PaperStatus
from apps.applications.models import IdentityPaperRead
from apps.applications.selectors.papers import ShownPaper
from apps.tenants.enums import Role


class GivePaperInput(serializers.Serializer[Any]):
    """A picture of the paper."""

    file = serializers.FileField(allow_empty_file=True, help_text="PDF, PNG or JPEG; the content decides")


class PaperReadOutput(serializers.Serializer[IdentityPaperRead]):
    """That somebody at the employer read it."""

    read_at = serializers.DateTimeField(source="created_at")
    role = serializers.ChoiceField(choices=Role.choices, help_text="of who read it, at the employer")
    reason = serializers.ChoiceField(choices=PaperReadReason.choices)


class IdentityPaperOutput(serializers.Serializer[ShownPaper]):
    """What became of the paper."""

    status = serializers.ChoiceField(choices=PaperStatus.choices)
    given_at = serializers.DateTimeField()
    expires_at = serializers.DateTimeField(allow_null=True, help_text="when it goes by itself")
    refusal = serializers.CharField(help_text="why we could not take it; empty otherwise")
    refusal_message = serializers.CharField(help_text="the same in a sentence")
    reads = PaperReadOutput(many=True)


class ReadPaperQuery(serializers.Serializer[Any]):
    """Why somebody reads it; the candidate sees this."""

    reason = serializers.ChoiceField(choices=PaperReadReason.choices)


GIVE = OpenApiExample(
    "file", {"file": "identity-card.jpg"}, request_only=True, media_type="multipart/form-data"
)
SHOWN = OpenApiExample(
    "ready",
    {
        "status": "ready",
        "given_at": "2026-11-30T08:15:00Z",
        "expires_at": "2026-12-28T08:15:00Z",
        "refusal": "",
        "refusal_message": "",
        "reads": [{"read_at": "2026-12-01T07:05:00Z", "role": "recruiter", "reason": "identify"}],
    },
    response_only=True,
    status_codes=["200", "201"],
)
