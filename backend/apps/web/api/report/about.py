"""What a report is about, as its address says it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from django.http import Http404, HttpRequest

from apps.employers.models import Employer
from apps.jobs.models import Job
from apps.moderation.enums import TargetKind

ABOUT, ID = "about", "id"


def _name_job(id: UUID) -> str:
    seen = Job.objects.filter(pk=id, published_at__isnull=False)
    return seen.values_list("title", flat=True).first() or ""


def _name_employer(id: UUID) -> str:
    employer = Employer.objects.filter(pk=id, first_verified_at__isnull=False).first()
    return (employer.trade_name or employer.legal_name) if employer else ""


NAMES: Final[Mapping[TargetKind, Callable[[UUID], str]]] = {
    TargetKind.JOB: _name_job,
    TargetKind.EMPLOYER: _name_employer,
}


@dataclass(frozen=True)
class About:
    """A kind and an id; without an id it is told by the address of a page."""

    kind: TargetKind
    id: UUID | None = None

    @property
    def name(self) -> str:
        """Its name, if everybody may know it; empty otherwise."""
        find = NAMES.get(self.kind)
        return find(self.id) if find and self.id else ""


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
