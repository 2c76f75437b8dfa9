"""What the rules said of a job, with the words that made them speak marked in its text."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from apps.compliance.enums import Effect, RuleCode
from apps.compliance.services import find_rule, say_finding
from apps.jobs.models import Job, JobCheck
from apps.jobs.selectors.findings import read_finding
from apps.moderation.enums import TargetKind
from apps.moderation.models import Case
from apps.moderation.selectors.desk.marks import Mark, Piece, mark_text

READ = ("title", "description")
EFFECT_NAMES = {
    Effect.BLOCK: _("blocks"),
    Effect.HOLD: _("holds"),
    Effect.WARN: _("warns"),
    Effect.INFO: _("informs"),
}


@dataclass(frozen=True, kw_only=True)
class Said:
    """One rule that spoke."""

    code: str
    name: str
    message: str
    law: str
    effect: str
    effect_name: str | Promise
    weight: int
    words: tuple[str, ...]
    rewrite: str


@dataclass(frozen=True, kw_only=True)
class Look:
    """One look of all rules: what they said, what it came to, and the text with their words marked."""

    check: JobCheck
    findings: list[Said]
    title: list[Piece]
    description: list[Piece]


def find_look(*, job: Job, check_id: UUID | None = None) -> Look | None:
    """Find that look, or the newest one at this job; None: the rules never looked."""
    checks = JobCheck.objects.filter(job=job)
    check = (checks.filter(pk=check_id).first() if check_id else None) or checks.first()
    if check is None:
        return None
    marks = _marks(check, job)
    title, description = (mark_text(getattr(job, field), marks[field]) for field in READ)
    return Look(
        check=check, findings=[_say(found) for found in check.findings], title=title, description=description
    )


def _marks(check: JobCheck, job: Job) -> Mapping[str, list[Mark]]:
    marks: dict[str, list[Mark]] = defaultdict(list)
    for found in check.findings:
        for span in filter(lambda span: _still_stands(span, job), found.get("spans", ())):
            mark = Mark(start=span["start"], end=span["end"], code=_name(found["code"]))
            marks[span["field"]].append(mark)
    return marks


def _still_stands(span: Mapping[str, Any], job: Job) -> bool:
    return span["field"] in READ and getattr(job, span["field"])[span["start"] : span["end"]] == span["text"]


def _say(found: Mapping[str, Any]) -> Said:
    code, effect = found["code"], Effect(found["effect"])
    # Checks outlive rules: of one that was retired only the code is left.
    is_known = code in RuleCode.values
    return Said(
        code=code,
        name=_name(code),
        message=say_finding(read_finding(found)) if is_known else "",
        law=find_rule(code).law if is_known else "",
        effect=effect.value,
        effect_name=EFFECT_NAMES[effect],
        weight=found["weight"],
        words=tuple(dict.fromkeys(span["text"] for span in found.get("spans", ()))),
        rewrite=found.get("rewrite", ""),
    )


def _name(code: str) -> str:
    return str(RuleCode(code).label) if code in RuleCode.values else code


def find_look_of(*, case: Case) -> Look | None:
    """Find what the rules said of the job that a case is about; None if it is about something else."""
    if case.target_kind != TargetKind.JOB or case.target_id is None:
        return None
    job = Job.objects.filter(pk=case.target_id).first()
    return find_look(job=job, check_id=case.check_id) if job else None
