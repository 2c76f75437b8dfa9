"""Shapes of links, in and out."""

from typing import Any

from django.conf import settings
from rest_framework import serializers

from apps.resumes.api.fields import ContentField
from apps.resumes.enums import ResumeLanguage
from apps.resumes.models import ResumeShare
from apps.resumes.models.content import SectionData
from apps.resumes.services.sharing import Shared, read_slug


class ShareInput(serializers.Serializer[Any]):
    """How to share."""

    expires_at = serializers.DateTimeField(
        required=False, help_text="at most a year from now; left out: in 30 days"
    )
    password = serializers.CharField(
        required=False,
        allow_blank=True,
        min_length=6,
        max_length=128,
        trim_whitespace=False,
        write_only=True,
        help_text="left out: as it is; empty: none",
    )
    shows_contact = serializers.BooleanField(
        default=False, help_text="also e-mail, phone, city and links; your name and headline are always shown"
    )


class ShareOutput(serializers.Serializer[ResumeShare]):
    """The link of a resume."""

    url = serializers.SerializerMethodField()
    slug = serializers.SerializerMethodField(help_text="for `public/resume/{slug}/`")
    expires_at = serializers.DateTimeField()
    has_password = serializers.SerializerMethodField()
    shows_contact = serializers.BooleanField()
    shows_version = serializers.IntegerField(source="version.number", help_text="later changes are not shown")
    views = serializers.IntegerField(source="views.count", help_text="openings, but for your own")
    last_viewed_on = serializers.DateField(source="views.last_on", allow_null=True)
    created_at = serializers.DateTimeField()

    def get_url(self, share: ResumeShare) -> str:
        """The page that shows it."""
        return f"{settings.PUBLIC_URL.rstrip('/')}/r/{read_slug(share=share)}/"

    def get_slug(self, share: ResumeShare) -> str:
        """The secret part."""
        return read_slug(share=share)

    def get_has_password(self, share: ResumeShare) -> bool:
        """Whether it asks for one."""
        return bool(share.password_hash)


class SharedResumeOutput(serializers.Serializer[Shared]):
    """What a link shows."""

    language = serializers.ChoiceField(ResumeLanguage.choices, source="data.language")
    sections = serializers.ListField(child=ContentField(SectionData), source="data.sections")
    expires_at = serializers.DateTimeField()

    def to_representation(self, shared: Shared) -> dict[str, Any]:
        """Write the sections as the model dumps them."""
        return {
            "language": shared.data.language.value,
            "sections": [section.model_dump(mode="json") for section in shared.data.sections],
            "expires_at": self.fields["expires_at"].to_representation(shared.expires_at),
        }
