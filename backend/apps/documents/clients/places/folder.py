"""A folder of this machine, or one that several share."""

import os
import secrets
from pathlib import Path
from typing import IO, Any

from django.core.files.base import File
from django.core.files.storage import FileSystemStorage


class DurableFolder(FileSystemStorage):
    """Files that are whole or not there, and survive a loss of power once `save` has returned."""

    def _save(self, name: str, content: File | IO[Any]) -> str:
        """Write beside the name, push it to the disk, then let it appear at once."""
        part = Path(self.path(super()._save(f"{name}.{secrets.token_hex(8)}.part", content)))  # type: ignore[misc]  # the stubs hide it
        _push(part)
        whole = Path(self.path(name))
        part.replace(whole)
        for folder in whole.parents:  # a new name, and a new folder's, are lines of the folder above
            _push(folder)
            if folder == Path(self.location):
                break
        return name


def _push(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
