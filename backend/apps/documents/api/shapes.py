"""Shapes in and out."""

from typing import Any

from rest_framework import serializers

from apps.core.api.fields import PlainTextField
from apps.documents.enums import DocumentPurpose, DocumentStatus, DocumentType, RefusalReason
from apps.documents.models import Document
from apps.documents.services import explain_refusal


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
    purpose = serializers.ChoiceField(choices=DocumentPurpose.choices)
    content_type = serializers.ChoiceField(choices=DocumentType.choices)
    size = serializers.IntegerField(help_text="bytes")
    pages = serializers.IntegerField(allow_null=True, help_text="once it was inspected; a picture has one")
    sha256 = serializers.CharField()
    status = serializers.ChoiceField(
        choices=DocumentStatus.choices, help_text="only what is ready can be read, and sent to others"
    )
    refusal = serializers.ChoiceField(
        choices=RefusalReason.choices, allow_blank=True, help_text="why it was refused, if it was"
    )
    refusal_message = serializers.SerializerMethodField(help_text="the same as a sentence for its owner")
    finding = serializers.CharField(help_text="what the virus scanner found, if it did")
    created_at = serializers.DateTimeField()
    expires_at = serializers.DateTimeField(allow_null=True, help_text="when it goes by itself")

    def get_refusal_message(self, document: Document) -> str:
        """Say it in the reader's language."""
        return explain_refusal(document.refusal)
