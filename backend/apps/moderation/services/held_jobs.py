"""What the rules say of jobs becomes cases."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from apps.compliance.enums import Effect
from apps.compliance.services import find_rule, say_finding
from apps.jobs.enums import JobStatus
from apps.jobs.models import Job, JobCheck
from apps.jobs.selectors.findings import read_finding
from apps.moderation.enums import Action, CaseKind, Ground, TargetKind
from apps.moderation.models import Case, Decision
from apps.moderation.services.automatic import decide_automatically
from apps.moderation.services.cases import open_case
from apps.moderation.services.decide import end_case


def queue_held_job(*, job_id: UUID, check_id: UUID) -> Case | None:
    """Let a person look at a job that waits; None if it waits no more."""
    check = JobCheck.objects.filter(pk=check_id, job__status=JobStatus.IN_REVIEW).first()
    if check is None:
        return None
    return open_case(
        kind=CaseKind.HELD_JOB,
        target_kind=TargetKind.JOB,
        target_id=job_id,
        weight=check.score,
        check_id=check_id,
    )


def explain_unlawful_job(*, job_id: UUID, check_id: UUID) -> Decision | None:
    """Give the reasons for a job that was paused when the law changed; None if it is gone."""
    check = JobCheck.objects.filter(pk=check_id, job=Job(pk=job_id)).first()
    if check is None:
        return None
    case = open_case(
        kind=CaseKind.LAW_CHANGED, target_kind=TargetKind.JOB, target_id=job_id, check_id=check_id
    )
    decision = decide_automatically(
        case=case,
        action=Action.HIDE,
        say_facts=_sayer(check),
        ground=Ground.LAW,
        article="; ".join(_laws(check)),
        rule_codes=[finding["code"] for finding in _blocking(check)],
    )
    end_case(case=case)
    return decision


def _blocking(check: JobCheck) -> list[dict[str, Any]]:
    return [finding for finding in check.findings if finding["effect"] == Effect.BLOCK]


def _sayer(check: JobCheck) -> Callable[[], str]:
    findings = [read_finding(stored) for stored in _blocking(check)]
    return lambda: " ".join(say_finding(finding) for finding in findings)


def _laws(check: JobCheck) -> list[str]:
    rules = (find_rule(read_finding(stored).code) for stored in _blocking(check))
    return sorted({rule.law for rule in rules if rule.law})
