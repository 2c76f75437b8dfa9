"""Versions of a resource: nobody overwrites what somebody else changed meanwhile (RFC 9110, 13.1)."""

from datetime import datetime
from typing import ClassVar
from uuid import UUID

from django.utils.translation import gettext_lazy as _
from rest_framework.request import Request

from apps.core.errors import DomainError
from apps.core.models import BaseModel


class ChangedMeanwhile(DomainError):
    """If-Match names an older version than the one that is stored."""

    code: ClassVar[str] = "changed_meanwhile"
    status = 412
    message = _("Somebody changed this after you opened it. Please open it again.")


def etag_of(row: BaseModel) -> str:
    """Return the version of the row as a strong entity tag."""
    return etag_for(id=row.pk, updated_at=row.updated_at)


def etag_for(*, id: UUID, updated_at: datetime) -> str:
    """Return the same for a row that nobody holds."""
    return f'"{id.hex}-{int(updated_at.timestamp() * 1_000_000):x}"'


def check_version(request: Request, row: BaseModel) -> None:
    """Compare If-Match, if the caller sent it, with the stored version; call it on the locked row.

    :raises ChangedMeanwhile: if they differ
    """
    wanted = request.headers.get("If-Match", "*")
    tags = {tag.strip().removeprefix("W/") for tag in wanted.split(",")}
    if "*" not in tags and etag_of(row) not in tags:
        raise ChangedMeanwhile
