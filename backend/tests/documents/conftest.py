"""What the tests of documents share."""

import io
import zipfile
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

from apps.users.models import User
from fakes import clamd
from tests.factories.documents import PDF
from tests.factories.users import UserFactory


def picture(kind: str) -> bytes:
    """A small gray picture."""
    written = io.BytesIO()
    Image.new("L", (8, 8), 200).save(written, kind)
    return written.getvalue()


PNG, JPEG = picture("PNG"), picture("JPEG")
Send = Callable[..., Any]


def docx(*names: str) -> bytes:
    """A DOCX with these parts besides the two that every one has."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name in ("[Content_Types].xml", "word/document.xml", *names):
            archive.writestr(name, "<xml/>")
    return packed.getvalue()


@pytest.fixture
def scanner(settings: Any) -> Iterator[clamd.Scanner]:
    with clamd.running() as running:
        settings.CLAMD_ADDRESS, settings.CLAMD_TIMEOUT = running.address, 1.0
        yield running


@pytest.fixture
def ann(db: None) -> User:
    user: User = UserFactory()
    return user


@pytest.fixture
def send(ann: User, client_for: Any) -> Send:
    """Upload as Ann, or as somebody else."""

    def upload(data: bytes = PDF, name: str = "certificate.pdf", *, user: User | None = None) -> Any:
        file = SimpleUploadedFile(name, data)
        return client_for(user or ann).post("/api/v1/documents/", {"file": file}, format="multipart")

    return upload
