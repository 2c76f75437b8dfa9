"""Counts in words."""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from django.db.models import TextChoices
from django.utils.formats import number_format
from django.utils.translation import gettext as _

from apps.compliance.enums import Outcome, RuleCode
from apps.moderation.enums import Action, AppealOutcome, Category, ReportOutcome

Counts = Mapping[str, int | None]


class Row(NamedTuple):
    """A number with its name."""

    name: str
    number: str


class Part(NamedTuple):
    """A table."""

    title: str
    rows: list[Row]


def list_parts(counted: Mapping[str, Any]) -> list[Part]:
    """Put `get_transparency` into tables; one without rows is left out."""
    return [part for part in _parts(**counted) if part.rows]


def say_count(count: int | None) -> str:
    """Say a number; of few, and what would tell them by subtraction, nothing."""
    return _("too few to say") if count is None else number_format(count)


def say_hours(hours: float | None) -> str:
    """Say how long people waited; too few of them waited to say it."""
    if hours is None:
        return _("too few to say")
    return _("%(hours)s hours") % {"hours": number_format(round(hours, 1))}


def _parts(
    *,
    reports: Mapping[str, Any],
    jobs: Mapping[str, Any],
    decisions: Mapping[str, Any],
    appeals: Mapping[str, Any],
    checks_expired: int | None,
    **_days: str,
) -> Iterator[Part]:
    yield Part(_("What people reported"), _rows(reports["by_category"], Category))
    yield Part(_("What came of reports"), [*_rows(reports["by_outcome"], ReportOutcome), *_flagged(reports)])
    yield Part(_("Job ads that the rules looked at"), [*_rows(jobs["looked_at"], Outcome), *_held(jobs)])
    yield Part(_("Job ads that were stopped, by rule"), _rows(jobs["blocked_by_rule"], RuleCode))
    yield Part(_("Job ads that a person looked at first, by rule"), _rows(jobs["held_by_rule"], RuleCode))
    yield Part(_("What we decided"), [*_rows(decisions["by_action"], Action), *_alone(decisions)])
    yield Part(_("Appeals"), [*_rows(appeals["by_outcome"], AppealOutcome), _wait(appeals["median_hours"])])
    yield Part(_("Employers"), [Row(_("Checks that ran out"), say_count(checks_expired))])


def _rows(counts: Counts, names: type[TextChoices]) -> list[Row]:
    known = names.values
    return [Row(str(names(key).label) if key in known else key, say_count(n)) for key, n in counts.items()]


def _wait(hours: float | None) -> Row:
    return Row(_("Half of them waited less than"), say_hours(hours))


def _flagged(reports: Mapping[str, Any]) -> list[Row]:
    by = Row(_("Sent by bodies that watch over fair work"), say_count(reports["by_trusted_flaggers"]))
    return [by, _wait(reports["median_hours"])]


def _held(jobs: Mapping[str, Any]) -> list[Row]:
    return [Row(_("Half of those held waited less than"), say_hours(jobs["median_hours_held"]))]


def _alone(decisions: Mapping[str, Any]) -> list[Row]:
    return [Row(_("Decided by a program alone"), say_count(decisions["by_program_alone"]))]
