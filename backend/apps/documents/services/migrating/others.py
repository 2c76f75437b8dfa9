"""Copy what has no row: the list of the erased, above all."""

import hashlib
from collections.abc import Iterator
from typing import Any, cast

from apps.documents.clients.places import find_place, list_places
from apps.documents.enums import StoragePlace
from apps.documents.services.reconciling.strays import FOLDERS
from apps.documents.services.storing import FileLost


def copy_other_files(*, to: StoragePlace) -> int:
    """Copy what other parts of the platform keep in the storage, where it is not there yet. Returns how many.

    Nothing of it is ever removed here: it is small, and nobody may be forgotten twice too little.

    :raises FileLost: if what arrived is not what was sent
    :raises StorageAway: if a place does not answer
    """
    return sum(
        _copy(name, place, to) for place in list_places() if place != to for name in _list_names(place)
    )


def _list_names(place: StoragePlace) -> Iterator[str]:
    for file in find_place(place).walk():
        if file.name.partition("/")[0] not in FOLDERS:
            yield file.name


def _copy(name: str, place: StoragePlace, to: StoragePlace) -> bool:
    source, target = find_place(place), find_place(to)
    if target.has(name):
        return False
    with source.open(name) as file:
        content = cast(Any, file)
        digest = hashlib.file_digest(content, "sha256").hexdigest()
        target.write(name, content, sha256=digest, content_type="application/octet-stream")
    if target.digest(name) != digest:
        raise FileLost
    return True
