"""Taking a step on a page."""

from collections.abc import Callable
from typing import Any

from apps.applications.enums import ApplicationStatus, Side
from apps.applications.models import Application, TimelineEntry
from apps.applications.services import change_status
from apps.core.api.etag import ChangedMeanwhile, etag_of
from apps.users.models import User


def take_step(application: Application, data: dict[str, Any], *, actor: User, side: Side) -> TimelineEntry:
    """Take the step that a form names, for one side.

    :raises ChangedMeanwhile: if the application changed since the form was shown
    :raises DomainError: as `change_status`
    """
    return change_status(
        application=application,
        to=ApplicationStatus(data["status"]),
        actor=actor,
        side=side,
        reason=data["reason"],
        check=_same_as(data["version"]),
    )


def _same_as(version: str) -> Callable[[Application], None]:
    def check(stored: Application) -> None:
        if version and version != etag_of(stored):
            raise ChangedMeanwhile

    return check
