"""What a rule is."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.db.models import Model, QuerySet

OWN_JOB = "privacy.retain"


@dataclass(frozen=True, kw_only=True)
class Rule:
    """How long the rows of a table stay.

    :param what: which rows, in words
    :param lasts: how long they stay
    :param why: the reason, with its source
    :param find_due: the rows that have to go at a moment
    :param swept_by: the nightly task that takes them away
    """

    name: str
    what: str
    lasts: timedelta
    why: str
    find_due: Callable[[datetime], QuerySet[Any]]
    swept_by: str = OWN_JOB


def past(model: type[Model], field: str, lasts: timedelta) -> Callable[[datetime], QuerySet[Any]]:
    """Find the rows whose time in the field is so long ago."""
    return lambda at: model._base_manager.filter(**{f"{field}__lte": at - lasts})
