"""Files of people."""

import hashlib
from typing import Any

import factory
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.utils import timezone
from factory.django import DjangoModelFactory

from apps.documents.enums import DocumentStatus, DocumentType, RefusalReason
from apps.documents.models import Document
from tests.factories.users import UserFactory

PDF = b"%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n"


class DocumentFactory(DjangoModelFactory):
    """A PDF that the scanner passed; `content` lies in the storage."""

    class Meta:
        model = Document
        exclude = ["content"]
        skip_postgeneration_save = True

    class Params:
        quarantined = factory.Trait(status=DocumentStatus.QUARANTINED, scanned_at=None)
        refused = factory.Trait(
            status=DocumentStatus.REFUSED, refusal=RefusalReason.VIRUS, finding="Eicar-Signature"
        )

    owner = factory.SubFactory(UserFactory)
    content = factory.Sequence(lambda number: PDF + b"%" * (number + 1))  # never the same as PDF itself
    name = "certificate.pdf"
    content_type = DocumentType.PDF
    size = factory.LazyAttribute(lambda made: len(made.content))
    sha256 = factory.LazyAttribute(lambda made: hashlib.sha256(made.content).hexdigest())
    storage_name = factory.Sequence(lambda number: f"user/made/{number}")
    status = DocumentStatus.READY
    scanned_at = factory.LazyFunction(timezone.now)

    @factory.post_generation
    def lies_in_storage(self: Any, create: bool, extracted: Any, **_: Any) -> None:
        """Put bytes of the right length there."""
        if create:
            default_storage.delete(self.storage_name)
            default_storage.save(self.storage_name, ContentFile(PDF.ljust(self.size, b"%")))
