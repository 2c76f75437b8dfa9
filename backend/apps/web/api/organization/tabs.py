"""Choosing a status on the board."""

from collections.abc import Mapping
from typing import NamedTuple

from django.http import HttpRequest
from django.utils.translation import gettext as _

from apps.applications.enums import ApplicationStatus


def read_status(request: HttpRequest) -> ApplicationStatus | None:
    """Read the status to look at; None for all, and for what is none."""
    asked = request.GET.get("status", "")
    return ApplicationStatus(asked) if asked in ApplicationStatus.values else None


class Tab(NamedTuple):
    """A status, how many applications are in it, and whether it is the one that is shown."""

    value: str
    label: str
    number: int
    is_chosen: bool


def list_tabs(counts: Mapping[str, int], *, chosen: ApplicationStatus | None) -> list[Tab]:
    """List all, and every status that somebody is in; also the chosen one if it is empty."""
    every = Tab("", _("All"), sum(counts.values()), chosen is None)
    used = [status for status in ApplicationStatus if counts.get(status) or status == chosen]
    return [
        every,
        *(Tab(status, str(status.label), counts.get(status, 0), status == chosen) for status in used),
    ]
