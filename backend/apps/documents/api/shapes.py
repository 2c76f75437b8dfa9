"""Shapes in and out."""

from typing import Any

from rest_framework import serializers

from apps.core.api.fields import PlainTextField
from apps.documents.enums import DocumentStatus, DocumentType
from apps.documents.models import Document


class UploadInput(serializers.Serializer[Any]):
    """A file."""

    file = serializers.FileField(
        allow_empty_file=True, help_text="PDF, DOCX, PNG or JPEG; the content decides"
    )


class RenameInput(serializers.Serializer[Any]):
    """What to call it."""

    name = PlainTextField(max_length=150)


class DocumentOutput(serializers.Serializer[Document]):
    """A file of the caller."""

    id = serializers.UUIDField()
    name = serializers.CharField()
    content_type = serializers.ChoiceField(choices=DocumentType.choices)
    size = serializers.IntegerField(help_text="bytes")
    sha256 = serializers.CharField()
    status = serializers.ChoiceField(
        choices=DocumentStatus.choices, help_text="only what is ready can be read, and sent to others"
    )
    finding = serializers.CharField(help_text="what the virus scanner found, if it did")
    created_at = serializers.DateTimeField()
