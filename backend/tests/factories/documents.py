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

HEAD = b"%PDF-1.7\n"
# Without a table of contents, which readers do without; one empty page.
BODY = (
    b"\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
    b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
)
PDF = HEAD + BODY


def pad_pdf(size: int) -> bytes:
    """The same in more bytes: a comment in front."""
    return HEAD + b"%" * (size - len(PDF)) + BODY


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
    content = factory.Sequence(lambda number: pad_pdf(len(PDF) + number + 1))  # never the same as PDF itself
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
            default_storage.save(self.storage_name, ContentFile(pad_pdf(self.size)))
