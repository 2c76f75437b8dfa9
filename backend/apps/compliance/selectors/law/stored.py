"""The rows of the database, kept in the process for some seconds."""

import time
from dataclasses import fields

from apps.compliance.models import ReferenceValue
from apps.compliance.selectors.law.law import Law, make_law
from apps.compliance.selectors.law.row import Row

SECONDS = 5.0  # after which every process has seen a change for certain
COLUMNS = [field.name for field in fields(Row)]
_kept: list[tuple[float, Law]] = []


def get_law() -> Law:
    """All reference data, at most 5 seconds old; a process asks the database once in that time."""
    if not _kept or time.monotonic() >= _kept[0][0]:
        law = make_law(Row(**row) for row in ReferenceValue.objects.values(*COLUMNS))
        _kept[:] = [(time.monotonic() + SECONDS, law)]
    return _kept[0][1]


def forget_law() -> None:
    """Have the next question of this process ask the database."""
    _kept.clear()
