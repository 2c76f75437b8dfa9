"""How soon an employer answers."""

from collections.abc import Mapping
from typing import Any, Final

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

LEAST: Final = 5  # applications: below that one candidate could be read out of it


def say_answers(record: Mapping[str, Any] | None) -> str:
    """Say it in one line; empty if too few applications count.

    :param record: `response_record` of a job's page
    """
    if record is None or record["applications_counted"] < LEAST:
        return ""
    share = _say_share(float(record["answered_share"]))
    days = record["median_days"]
    return share if days is None else f"{_say_days(float(days))} · {share}"


def say_counted(record: Mapping[str, Any] | None) -> str:
    """Say how many applications that is about, with the same limit."""
    if record is None or record["applications_counted"] < LEAST:
        return ""
    return _("%(number)s applications in the last 180 days") % {"number": record["applications_counted"]}


def _say_days(median: float) -> str:
    days = int(median + 0.5)
    if days < 1:
        return _("Answers within a day")
    return ngettext("Answers in about %(days)s day", "Answers in about %(days)s days", days) % {"days": days}


def _say_share(share: float) -> str:
    """Of ten; rounded down, so that nothing is promised that was not so."""
    if share >= 1:
        return _("Everybody got an answer")
    if share == 0:
        return _("Nobody got an answer")
    of_ten = int(share * 10 + 1e-9)
    if of_ten < 1:
        return _("Less than 1 of 10 got an answer")
    return _("%(number)s of 10 got an answer") % {"number": of_ten}
