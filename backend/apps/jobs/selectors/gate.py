"""What stands between a draft and everybody's eyes."""

from collections.abc import Callable
from datetime import datetime, timedelta

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from apps.core.errors import FieldRefusal
from apps.jobs.enums import ContractType
from apps.jobs.models import Job

LIVES_FOR = timedelta(days=30)
LIVES_AT_MOST = timedelta(days=90)

MISSING: dict[str, str | Promise] = {
    "description": _("Describe the work."),
    "occupation": _("Choose an occupation."),
    "contract_type": _("Say who employs the worker."),
    "pay_min_cents": _("Say what the job pays at least, gross per hour."),
    "pay_max_cents": _("Say what the job pays at most, gross per hour."),
    "guaranteed_hours": _("Say how many hours a week are guaranteed. No guarantee is 0."),
    "max_hours": _("Say how many hours a week it can be at most."),
    "shifts": _("Say when the work is done."),
    "postcode": _("Say where the work is."),
    "expires_at": _("Say until when the job can be seen."),
}
# The agency clause decides what happens to the worker when the assignment ends (domain.md, 1.4).
MISSING_SOMETIMES: list[tuple[str, Callable[[Job], bool], str | Promise]] = [
    (
        "agency_clause",
        lambda job: job.contract_type == ContractType.AGENCY and job.agency_clause is None,
        _("Say whether the contract ends when the assignment ends."),
    ),
    (
        "housing_week_cents",
        lambda job: job.housing_offered and job.housing_week_cents is None,
        _("Say what the housing costs a week. Free is 0."),
    ),
]


def list_missing_facts(*, job: Job, at: datetime) -> list[FieldRefusal]:
    """List what the posting lacks to be live at that moment; empty if it is complete."""
    missing = [(name, why) for name, why in MISSING.items() if getattr(job, name) in (None, "", [])]
    missing += [(name, why) for name, lacks, why in MISSING_SOMETIMES if lacks(job)]
    found = [FieldRefusal(name, "missing", str(why)) for name, why in missing]
    return found + _wrong_dates(job, at)


def _wrong_dates(job: Job, at: datetime) -> list[FieldRefusal]:
    wrong = []
    if job.expires_at and not at < job.expires_at <= at + LIVES_AT_MOST:
        why = _("The last day must be in the future, and at most 90 days away.")
        wrong.append(FieldRefusal("expires_at", "out_of_range", why))
    if job.ends_on and job.ends_on < at.date():
        wrong.append(FieldRefusal("ends_on", "in_the_past", _("The job has ended already.")))
    return wrong
