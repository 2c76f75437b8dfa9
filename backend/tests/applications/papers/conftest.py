"""What the tests of identity papers share."""

import io
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

from apps.applications.models import IdentityPaper
from apps.applications.services.papers import hand_over_identity_paper
from apps.documents.enums import DocumentPurpose
from apps.documents.models import Document
from fakes import clamd
from tests.applications.conftest import Story
from tests.factories.documents import DocumentFactory

Give = Callable[..., Any]
GROUND = (40, 150, 90)  # a color that neither ink nor edge of a watermark has


def picture(kind: str = "PNG", size: tuple[int, int] = (400, 260), **options: Any) -> bytes:
    """A picture of one color: whatever else is on a copy of it was written there."""
    out = io.BytesIO()
    Image.new("RGB", size, GROUND).save(out, kind, **options)
    return out.getvalue()


@pytest.fixture
def scanner(settings: Any) -> Iterator[clamd.Scanner]:
    with clamd.running() as running:
        settings.CLAMD_ADDRESS, settings.CLAMD_TIMEOUT = running.address, 1.0
        yield running


@pytest.fixture
def give() -> Give:
    """Send a file as the candidate of the story."""

    def post(story: Story, content: bytes | None = None, name: str = "id-card.png") -> Any:
        file = SimpleUploadedFile(name, picture() if content is None else content)
        return story.candidate.post(f"{story.url}identity-paper/", {"file": file}, format="multipart")

    return post


@pytest.fixture
def given(
    story: Callable[..., Story], give: Give, scanner: clamd.Scanner, run_jobs: Callable[[], int]
) -> Callable[..., Story]:
    """A story in which the paper is marked and with the employer."""

    def make(**traits: object) -> Story:
        made = story(**(traits or {"accepted": True}))
        assert give(made).status_code == 201
        run_jobs()
        return made

    return make


def only_document() -> Document:
    """The one file there is."""
    document: Document = Document.objects.get()
    return document


def only_paper() -> IdentityPaper:
    """The one paper there is."""
    paper: IdentityPaper = IdentityPaper.objects.get()
    return paper


@pytest.fixture
def held(story: Callable[..., Story]) -> Callable[..., Story]:
    """The same without drawing anything: a copy that the employer holds already."""

    def make(**traits: object) -> Story:
        made = story(**(traits or {"accepted": True}))
        person = made.application.candidate.user
        document = DocumentFactory(owner=person, purpose=DocumentPurpose.IDENTITY)
        IdentityPaper.objects.create(
            application=made.application, tenant=made.application.tenant, applicant=person, document=document
        )
        hand_over_identity_paper(document_id=document.pk)
        return made

    return make
