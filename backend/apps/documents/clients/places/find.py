"""Which places there are."""

from typing import Any

from django.conf import settings
from django.core.files.storage import default_storage, storages
from storages.backends.s3 import S3Storage

from apps.documents.clients.places.bucket import Bucket
from apps.documents.clients.places.place import Place
from apps.documents.enums import StoragePlace


def find_place(kind: str) -> Place[Any]:
    """Find a place: the one that STORAGE_TYPE names, or the other one.

    :raises django.core.files.storage.InvalidStorageError: if it is not set up
    """
    storage = default_storage if kind == settings.STORAGE_TYPE else storages[str(kind)]
    return Bucket(storage) if isinstance(storage, S3Storage) else Place(storage)


def has_place(kind: str) -> bool:
    """Tell whether a place is set up."""
    return kind == settings.STORAGE_TYPE or str(kind) in settings.STORAGES


def list_places() -> list[StoragePlace]:
    """List the places that are set up."""
    return [place for place in StoragePlace if has_place(place)]
