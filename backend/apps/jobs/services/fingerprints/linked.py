"""Accounts that have something in common."""

from collections import defaultdict
from dataclasses import dataclass
from urllib.parse import urlsplit
from uuid import UUID

from django.db.models import Q

from apps.core.services import acting_as_system
from apps.employers.models import Employer
from apps.jobs.enums import LinkKind, TraceKind
from apps.jobs.models import Trace

MOST_LINKS = 50
LINKS = {TraceKind.TEXT: LinkKind.TEXT, TraceKind.CONTACT: LinkKind.CONTACT}


@dataclass(frozen=True)
class LinkedAccount:
    """Another employer, and what it has in common with the first."""

    employer: Employer
    kinds: tuple[LinkKind, ...]
    job_ids: tuple[UUID, ...]


def list_linked_accounts(*, employer: Employer) -> list[LinkedAccount]:
    """List the employers of other organizations with the same words or contact details in their postings, the same
    number in the trade register or the same website; those with most in common first. For our staff only.
    """
    with acting_as_system(reason="jobs.list_linked_accounts"):
        kinds, jobs = _link_by_postings(employer)
        for other in _list_same_register(employer):
            kinds[other.tenant_id] |= _compare(employer, other)
        employers = Employer.objects.filter(tenant_id__in=kinds).order_by("tenant_id")
        found = [
            LinkedAccount(other, tuple(sorted(kinds[other.tenant_id])), tuple(sorted(jobs[other.tenant_id])))
            for other in employers
        ]
    return sorted(found, key=lambda link: -len(link.kinds))[:MOST_LINKS]


def _link_by_postings(
    employer: Employer,
) -> tuple[defaultdict[UUID, set[LinkKind]], defaultdict[UUID, set[UUID]]]:
    own = Trace.objects.filter(tenant_id=employer.tenant_id).values("value")
    rows = Trace.objects.filter(value__in=own).exclude(tenant_id=employer.tenant_id)
    kinds, jobs = defaultdict[UUID, set[LinkKind]](set), defaultdict[UUID, set[UUID]](set)
    for tenant_id, job_id, kind in rows.values_list("tenant_id", "job_id", "kind").distinct()[:5000]:
        kinds[tenant_id].add(LINKS[TraceKind(kind)])
        jobs[tenant_id].add(job_id)
    return kinds, jobs


def _list_same_register(employer: Employer) -> list[Employer]:
    host = _host(employer.website)
    same = Q(kvk_number=employer.kvk_number) if employer.kvk_number else Q()
    if host:
        same |= Q(website__icontains=host)
    others = Employer.objects.exclude(tenant_id=employer.tenant_id)
    return [other for other in others.filter(same) if _compare(employer, other)] if same else []


def _compare(one: Employer, other: Employer) -> set[LinkKind]:
    found = set()
    if one.kvk_number and one.kvk_number == other.kvk_number:
        found.add(LinkKind.REGISTER)
    if _host(one.website) and _host(one.website) == _host(other.website):
        found.add(LinkKind.WEBSITE)
    return found


def _host(website: str) -> str:
    return (urlsplit(website).hostname or "").removeprefix("www.")
