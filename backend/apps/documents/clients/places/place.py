"""What we ask of a storage, whichever it is."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import IO, Any

from django.core.files.base import File
from django.core.files.storage import Storage


class StorageAway(Exception):
    """The storage does not answer, or not in time: nobody knows what it did, so ask again later."""


@dataclass(frozen=True)
class Lying:
    """A file that lies in a place."""

    name: str
    stored_at: datetime


class Place[Kind: Storage]:
    """A storage of Django's."""

    def __init__(self, storage: Kind) -> None:
        self.storage = storage

    def write(
        self, name: str, file: IO[Any], *, sha256: str, content_type: str, seconds: float | None = None
    ) -> None:
        """Write the file under exactly this name, from its beginning; when this returns, it is there for good.

        What lies there under the name goes: names are random, so it can only be an earlier try.

        :param sha256: what a storage that can compare must find
        :param seconds: how long sending may take
        :raises StorageAway: if nobody knows whether it is there
        """
        del sha256, content_type, seconds
        file.seek(0)
        if self.storage.exists(name):
            self.storage.delete(name)
        if self.storage.save(name, File(file)) != name:
            raise FileExistsError(name)

    def open(self, name: str) -> File:
        """Open a file to read.

        :raises FileNotFoundError: if there is none
        :raises StorageAway: if nobody knows
        """
        return self.storage.open(name)

    def has(self, name: str) -> bool:
        """Tell whether a file is there.

        :raises StorageAway: if nobody knows
        """
        return self.storage.exists(name)

    def digest(self, name: str) -> str:
        """Read all of it for its SHA-256, in hex; raises what `open` raises."""
        with self.open(name) as file:
            return hashlib.file_digest(file, "sha256").hexdigest()

    def remove(self, name: str) -> None:
        """Remove a file; nothing happens if there is none.

        :raises StorageAway: if nobody knows whether it went
        """
        self.storage.delete(name)

    def walk(self, folder: str = "") -> Iterator[Lying]:
        """List what lies below a folder, in no order; what comes and goes meanwhile may be there or not."""
        try:
            folders, names = self.storage.listdir(folder)
        except FileNotFoundError:
            return
        for part in folders:
            yield from self.walk(f"{folder}/{part}".lstrip("/"))
        for part in names:
            yield from self._look(f"{folder}/{part}".lstrip("/"))

    def _look(self, name: str) -> Iterator[Lying]:
        try:
            yield Lying(name, self.storage.get_modified_time(name))
        except FileNotFoundError:  # it went just now
            return

    def sign(self, name: str, *, headers: dict[str, str], seconds: int) -> str:
        """Make a link with which whoever has it reads this one file for so long; empty if this place has no such thing.

        :param headers: the answer's Content-Type, Content-Disposition and Cache-Control
        """
        del name, headers, seconds
        return ""
