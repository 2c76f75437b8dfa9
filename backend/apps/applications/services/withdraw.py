"""Withdraw all that somebody is waiting for."""

from django.db import transaction

from apps.applications.enums import ApplicationStatus, Side
from apps.applications.models import Application
from apps.applications.services.step import change_status
from apps.users.models import User


@transaction.atomic
def withdraw_applications_of(*, user: User) -> int:
    """Withdraw every open application of the person; the employers are told. Returns how many."""
    waiting = list(Application.objects.filter(candidate__user=user).open().order_by("id"))
    for application in waiting:
        change_status(
            application=application, to=ApplicationStatus.WITHDRAWN, actor=user, side=Side.CANDIDATE
        )
    return len(waiting)
