"""A private bucket of S3, Amazon's or anybody's who speaks its protocol."""

import base64
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack
from typing import IO, Any

from botocore.exceptions import ClientError
from django.core.files.base import File
from storages.backends.s3 import S3Storage

from apps.documents.clients.places.answers import explained, is_missing
from apps.documents.clients.places.expect import without_expect
from apps.documents.clients.places.hurry import Hurry
from apps.documents.clients.places.place import Lying, Place
from apps.documents.clients.places.signer import make_signer

CHUNK = 256 * 1024  # bytes
IN_MEMORY = 1024 * 1024  # bytes of a file that is read; the rest lies on the disk


class Bucket(Place[S3Storage]):
    """Each call asks once: whoever calls knows what to do when there is no answer."""

    @property
    def _client(self) -> Any:
        return self.storage.connection.meta.client

    def _key(self, name: str) -> dict[str, str]:
        return {"Bucket": self.storage.bucket_name, "Key": name}

    def write(
        self, name: str, file: IO[Any], *, sha256: str, content_type: str, seconds: float | None = None
    ) -> None:
        """Send it in one piece; the server compares the SHA-256 before it says yes."""
        file.seek(0)
        checksum = base64.b64encode(bytes.fromhex(sha256)).decode()
        client = without_expect(self._client)
        with explained(name):
            client.put_object(
                **self._key(name),
                Body=Hurry(file, seconds) if seconds else file,
                ContentType=content_type,
                ChecksumSHA256=checksum,
            )

    def open(self, name: str) -> File:
        """Fetch it whole: what breaks off is no file."""
        with explained(name), ExitStack() as closing:
            body = self._client.get_object(**self._key(name))["Body"]
            fetched: Any = closing.enter_context(tempfile.SpooledTemporaryFile(max_size=IN_MEMORY))
            for chunk in body.iter_chunks(CHUNK):
                fetched.write(chunk)
            closing.pop_all()  # from now on the caller closes it
        fetched.seek(0)
        return File(fetched, name)

    def has(self, name: str) -> bool:
        """Ask for its head."""
        with explained(name):
            try:
                self._client.head_object(**self._key(name))
            except ClientError as error:
                if is_missing(error):
                    return False
                raise
        return True

    def remove(self, name: str) -> None:
        """S3 says yes to what is not there, too."""
        with explained(name):
            self._client.delete_object(**self._key(name))

    def walk(self, folder: str = "") -> Iterator[Lying]:
        """Ask page by page, of a thousand each."""
        pages = self._client.get_paginator("list_objects_v2").paginate(
            Bucket=self.storage.bucket_name, Prefix=f"{folder}/" if folder else ""
        )
        with explained(folder):
            for page in pages:
                for found in page.get("Contents", []):
                    yield Lying(found["Key"], found["LastModified"])

    def sign(self, name: str, *, headers: dict[str, str], seconds: int) -> str:
        """Sign here, without asking S3: for GET, this key and these headers alone."""
        asked = {f"Response{header.replace('-', '')}": value for header, value in headers.items()}
        url: str = make_signer(self.storage).generate_presigned_url(
            "get_object", Params=self._key(name) | asked, ExpiresIn=seconds, HttpMethod="GET"
        )
        return url
