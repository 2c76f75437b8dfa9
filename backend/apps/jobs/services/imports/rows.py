"""What a file is made of: numbered rows, each a flat posting or the reasons why it is none."""

from dataclasses import dataclass, field
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

LONGEST_ROW = 1 << 20  # characters; a posting with its texts has some thousands

MESSAGES: dict[str, Promise] = {
    "broken_json": _("This is not valid JSON."),
    "broken_xml": _("This is not valid XML."),
    "has_doctype": _("We read no XML with a document type of its own (DOCTYPE)."),
    "too_deep": _("This is nested too deep to be a job."),
    "too_many_rows": _("There is more here than we read."),
    "page_not_read": _("A page could not be read."),
    "too_large": _("This is too large to be a job."),
    "broken_row": _("This row cannot be read: a quote is not closed, or a field is far too long."),
    "not_a_posting": _("There is no JobPosting here."),
    "unknown_format": _("We do not know this kind of file. Use JSON, JSON-LD, JSON lines or CSV."),
    "missing": _("This is needed, but it is empty."),
    "too_long": _("This text is too long."),
    "too_short": _("This text is too short."),
    "damaged_text": _("Some letters are damaged. Save the file as UTF-8."),
    "not_a_number": _("This is not a number."),
    "not_a_date": _("This is not a date. Write it as 2026-12-31."),
    "not_known": _("We do not know this value."),
    "is_over": _("This date is in the past."),
    "outside_the_netherlands": _("The work is not in the Netherlands."),
    "unknown_place": _("We do not know this place in the Netherlands."),
    "unknown_occupation": _("We cannot see from the title which occupation this is. Name it."),
    "not_in_euro": _("The pay must be in euro."),
    "pay_unit_not_convertible": _("Give the pay per hour, week, month or year."),
    "pay_needs_weekly_hours": _("Pay per week, month or year needs the hours per week."),
    "out_of_range": _("This value cannot be right."),
    "pay_out_of_range": _("This is not what an hour pays."),
    "pay_range_reversed": _("The lowest pay is higher than the highest pay."),
    "hours_out_of_range": _("Give between 0 and 60 hours per week."),
    "no_paid_employment": _("This is not paid work in employment."),
    "not_stored": _("The database refused these values."),
    "job_held": _("A person looks at this job first."),
    "twice_in_file": _("This job stands in the file twice. The first one was taken."),
}


@dataclass(frozen=True)
class Reason:
    """Why a row is refused: the field as the file names it, and the rule that said no."""

    field: str
    rule: str
    detail: str = ""

    def as_dict(self) -> dict[str, str]:
        """Give it in plain words, for the report."""
        message = self.detail or str(MESSAGES.get(self.rule, self.rule))
        return {"field": self.field, "rule": self.rule, "message": message}


class RowRefused(Exception):
    """A rule refused a value of the row."""

    def __init__(self, field_name: str, rule: str, detail: str = "") -> None:
        self.reason = Reason(field_name, rule, detail)
        super().__init__(rule)


@dataclass(frozen=True)
class Row:
    """One posting as the file has it: flat, every column a text. Without columns the reasons say why."""

    number: int
    columns: dict[str, str] = field(default_factory=dict)
    reasons: tuple[Reason, ...] = ()


def refused(number: int, rule: str, field_name: str = "row") -> Row:
    """Make a row that cannot be read."""
    return Row(number, reasons=(Reason(field_name, rule),))


Posting = dict[str, Any]
