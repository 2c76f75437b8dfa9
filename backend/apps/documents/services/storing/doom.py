"""Files that have to go."""

from typing import Any

from django.utils import timezone

from apps.documents.enums import StoragePlace
from apps.documents.models import DoomedFile


def doom_file(*, storage_name: str) -> None:
    """Write down that a file has to go from everywhere, because its row no longer names it.

    For callers in the transaction that changes the row; rows that are deleted do this by themselves.
    """
    DoomedFile.objects.update_or_create(
        storage_name=storage_name, defaults={"place": ""}, create_defaults=_line("")
    )


def doom_copy(*, storage_name: str, place: StoragePlace) -> None:
    """Write down that the copy in this place has to go, because the file lies elsewhere now."""
    DoomedFile.objects.update_or_create(
        storage_name=storage_name, defaults={"place": place}, create_defaults=_line(place)
    )


def _line(place: str) -> dict[str, Any]:
    return {"place": place, "created_at": timezone.now()}
