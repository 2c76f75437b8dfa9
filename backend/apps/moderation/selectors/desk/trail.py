"""What happened to the thing a case is about."""

from dataclasses import dataclass
from datetime import datetime

from apps.core.models import AuditEntry
from apps.moderation.enums import TargetKind
from apps.moderation.models import Appeal, Case, Decision
from apps.users.models import User

MODELS = {
    TargetKind.JOB: "jobs.job",
    TargetKind.EMPLOYER: "employers.employer",
    TargetKind.MESSAGE: "messaging.message",
    TargetKind.CONVERSATION: "messaging.conversation",
    TargetKind.APPLICATION: "applications.application",
    TargetKind.CANDIDATE: "candidates.candidate",
    TargetKind.DOCUMENT: "documents.document",
}
SHOWN = 30


@dataclass(frozen=True, kw_only=True)
class Step:
    """One thing that somebody did; nobody: the system itself, or an account that was erased."""

    at: datetime
    who: str
    what: str


def list_steps(*, case: Case) -> list[Step]:
    """List what was deliberately done to it, newest first."""
    model = MODELS.get(TargetKind(case.target_kind))
    if model is None or case.target_id is None:
        return []
    entries = AuditEntry.objects.filter(object_type=model, object_id=case.target_id)
    newest = entries.select_related("actor").order_by("-id")[:SHOWN]
    return [Step(at=entry.created_at, who=str(entry.actor or ""), what=entry.action) for entry in newest]


def list_earlier_decisions(*, reader: User, case: Case) -> list[Decision]:
    """List what was decided about the same thing, newest first, but for cases that the reader may not open."""
    seen = Case.objects.visible_to(reader)
    decisions = Decision.objects.filter(case__in=seen, target_kind=case.target_kind, target_id=case.target_id)
    return list(decisions.select_related("decided_by", "case").order_by("-id")[:SHOWN])


def find_appeal(*, case: Case) -> Appeal | None:
    """Find the appeal that a case is about, with the decision that it is against."""
    return Appeal.objects.filter(case=case).select_related("decision__decided_by", "decision__case").first()
