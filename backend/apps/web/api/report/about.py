"""What a report is about, as its address says it."""

from dataclasses import dataclass
from uuid import UUID

from django.http import Http404, HttpRequest

from apps.employers.models import Employer
from apps.jobs.models import Job
from apps.moderation.enums import TargetKind

ABOUT, ID = "about", "id"


@dataclass(frozen=True)
class About:
    """A kind and an id; without an id it is told by the address of a page."""

    kind: TargetKind
    id: UUID | None = None

    @property
    def name(self) -> str:
        """Its name, if everybody may know it; empty otherwise."""
        if self.kind == TargetKind.JOB:
            return Job.objects.filter(pk=self.id).values_list("title", flat=True).first() or ""
        if self.kind == TargetKind.EMPLOYER:
            employer = Employer.objects.filter(pk=self.id).first()
            return (employer.trade_name or employer.legal_name) if employer else ""
        return ""


def read_about(request: HttpRequest) -> About:
    """Read `?about=job&id=…`.

    :raises Http404: for what is no kind, or no id
    """
    kind = request.GET.get(ABOUT, "")
    if not kind:
        return About(TargetKind.OTHER)
    try:
        return About(TargetKind(kind), UUID(request.GET.get(ID, "")))
    except ValueError as error:
        raise Http404 from error
