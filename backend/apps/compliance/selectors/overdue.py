"""What somebody should have looked at again."""

from datetime import date, timedelta
from typing import cast

from django.utils import timezone

from apps.compliance.models import HelpLine, ReferenceValue

Checked = ReferenceValue | HelpLine


def list_overdue(*, on: date | None = None) -> list[Checked]:
    """List rows of both tables whose next check was due before that day (today), longest overdue first."""
    return _list_due_before(on or timezone.localdate())


def list_due_soon(*, on: date | None = None, days: int = 30) -> list[Checked]:
    """List rows that become overdue within so many days and are not yet."""
    today = on or timezone.localdate()
    return [row for row in _list_due_before(today + timedelta(days=days)) if row.due_on >= today]


def _list_due_before(day: date) -> list[Checked]:
    rows = [
        row
        for model in (ReferenceValue, HelpLine)
        for row in cast("list[Checked]", model.objects.filter(due_on__lt=day))
    ]
    return sorted(rows, key=lambda row: (row.due_on, str(row)))
