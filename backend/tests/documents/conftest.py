"""What the tests of documents share."""

import io
import zipfile
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from apps.users.models import User
from fakes import clamd
from tests.factories.documents import PDF
from tests.factories.users import UserFactory

PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c6360000002000001e221bc33"
    "0000000049454e44ae426082"
)
JPEG = b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00" + b"\x00" * 40 + b"\xff\xd9"
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
