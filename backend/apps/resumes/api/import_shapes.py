"""Shapes of files that become resumes."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from rest_framework import serializers

from apps.resumes.api.fields import ContentField
from apps.resumes.enums import ImportFailure, ImportFormat, ImportState, NotTaken
from apps.resumes.models import ResumeImport
from apps.resumes.models.content import ResumeData


class ImportInput(serializers.Serializer[Any]):
    """A file, or one of the caller's own files."""

    file = serializers.FileField(
        required=False,
        allow_empty_file=True,
        help_text="PDF, DOCX, PNG, JPEG, JSON Resume or Europass XML",
    )
    document = serializers.UUIDField(required=False, help_text="instead: the id of an own file")

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        """Take one of both."""
        if len(attrs) != 1:
            raise serializers.ValidationError({"file": _("Send a file, or choose one of your own.")})
        return attrs


class FieldFoundOutput(serializers.Serializer[Any]):
    """Where a field stands in the file."""

    pointer = serializers.CharField(help_text="JSON Pointer into `data`")
    confidence = serializers.FloatField(help_text="0 to 1; below 0.7 look twice")
    quote = serializers.CharField(help_text="as it stands in the file")
    page = serializers.IntegerField(help_text="from 1")


class UnreadTextOutput(serializers.Serializer[Any]):
    """Something of the file that was not taken."""

    text = serializers.CharField(help_text="word for word")
    page = serializers.IntegerField(help_text="from 1")
    why = serializers.CharField(help_text="not_understood, no_place, other_person, too_long, too_many …")


class ImportOutput(serializers.Serializer[ResumeImport]):
    """A file that becomes a resume."""

    id = serializers.UUIDField()
    document = serializers.UUIDField(
        source="document_id", allow_null=True, help_text="the file, if it is kept"
    )
    format = serializers.ChoiceField(ImportFormat.choices)
    state = serializers.ChoiceField(ImportState.choices)
    failure = serializers.ChoiceField(ImportFailure.choices, allow_blank=True)
    failure_message = serializers.CharField(source="get_failure_display", help_text="the same as a sentence")
    has_text = serializers.BooleanField(
        help_text="false: a picture or a scan; nothing was read, the file is kept"
    )
    data = ContentField(  # type: ignore[assignment]  # the name that clients read
        ResumeData,
        allow_null=True,
        help_text="what was read; nothing of it is a resume yet",
    )
    fields = FieldFoundOutput(many=True)  # type: ignore[assignment]  # the name that clients read
    unread = UnreadTextOutput(many=True)
    not_taken = serializers.ListField(
        child=serializers.ChoiceField(NotTaken.choices),
        help_text="left out: employers may not ask it before they hire",
    )
    resume = serializers.UUIDField(source="resume_id", allow_null=True, help_text="what became of it")
    created_at = serializers.DateTimeField()


class ImportListedOutput(serializers.Serializer[ResumeImport]):
    """A file that becomes a resume, without what was read."""

    id = serializers.UUIDField()
    document = serializers.UUIDField(source="document_id", allow_null=True)
    format = serializers.ChoiceField(ImportFormat.choices)
    state = serializers.ChoiceField(ImportState.choices)
    failure = serializers.ChoiceField(ImportFailure.choices, allow_blank=True)
    resume = serializers.UUIDField(source="resume_id", allow_null=True)
    created_at = serializers.DateTimeField()


class ConfirmImportInput(serializers.Serializer[Any]):
    """The resume, as its owner says it is right."""

    data = ContentField(ResumeData)  # type: ignore[assignment]  # the name that clients send
