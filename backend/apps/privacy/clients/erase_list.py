"""Who was erased, outside of the database, so that a restored backup can be made to forget them again.

One small file for each person, with the id of the account and the time and nothing else; never changed, never deleted.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

import orjson
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage

FOLDER = "erasures"


@dataclass(frozen=True)
class Erasure:
    """Who was erased, when."""

    user_id: UUID
    erased_at: datetime


def note_erasure(erasure: Erasure) -> None:
    """Put somebody on the list; nothing happens if they are on it."""
    if not is_listed(erasure.user_id):
        said = {"user_id": str(erasure.user_id), "erased_at": erasure.erased_at.isoformat()}
        default_storage.save(_name_of(erasure.user_id), ContentFile(orjson.dumps(said)))


def is_listed(user_id: UUID) -> bool:
    """Tell whether somebody is on the list."""
    return default_storage.exists(_name_of(user_id))


def _name_of(user_id: UUID) -> str:
    return f"{FOLDER}/{str(user_id)[-2:]}/{user_id}.json"


def list_erasures() -> Iterator[Erasure]:
    """Read the whole list."""
    for part in sorted(_list_below(FOLDER)[0]):
        for name in sorted(_list_below(f"{FOLDER}/{part}")[1]):
            with default_storage.open(f"{FOLDER}/{part}/{name}") as file:
                said = orjson.loads(file.read())
            yield Erasure(UUID(said["user_id"]), datetime.fromisoformat(said["erased_at"]))


def _list_below(folder: str) -> tuple[list[str], list[str]]:
    try:
        return default_storage.listdir(folder)
    except FileNotFoundError:  # nobody was erased yet
        return [], []
