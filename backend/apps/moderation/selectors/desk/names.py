"""What cases are about, in a few words, for many at once."""

from collections.abc import Iterable, Mapping
from uuid import UUID

from apps.employers.models import Employer
from apps.jobs.models import Job
from apps.moderation.enums import TargetKind
from apps.moderation.models import Case


def name_targets(cases: Iterable[Case]) -> list[Case]:
    """Give each case a `target_name`, with one query for each kind of thing that has a name of its own."""
    known = list(cases)
    names = {
        TargetKind.JOB: _jobs(_ids(known, TargetKind.JOB)),
        TargetKind.EMPLOYER: _employers(_ids(known, TargetKind.EMPLOYER)),
    }
    for case in known:
        found = names.get(TargetKind(case.target_kind), {}).get(case.target_id)
        case.target_name = found or case.url or case.get_target_kind_display()  # type: ignore[attr-defined]  # for the page
    return known


def _ids(cases: Iterable[Case], kind: TargetKind) -> set[UUID]:
    return {case.target_id for case in cases if case.target_kind == kind and case.target_id}


def _jobs(ids: set[UUID]) -> Mapping[UUID | None, str]:
    rows = Job.objects.filter(pk__in=ids).values_list(
        "pk", "title", "employer__trade_name", "employer__legal_name"
    )
    return {pk: f"{title} · {trade or legal}" for pk, title, trade, legal in rows} if ids else {}


def _employers(ids: set[UUID]) -> Mapping[UUID | None, str]:
    rows = Employer.objects.filter(pk__in=ids).values_list("pk", "legal_name", "kvk_number")
    return {pk: f"{name} · {number}" for pk, name, number in rows} if ids else {}
