"""What an organization looked for in its own sources, and what it found there."""

from typing import NamedTuple
from uuid import UUID

from django.db.models import Q, QuerySet
from django.utils import timezone

from apps.integrations.enums import OPEN_RUNS, RunStatus
from apps.integrations.errors import ScrapedJobNotFound
from apps.integrations.models import Scrape, ScrapedJob
from apps.locations.selectors import fold_name
from apps.tenants.models import Organization


class Sought(NamedTuple):
    """What somebody looks for, folded; empty fits everything."""

    keyword: str
    location: str

    def fits(self, *, words: str, whereabouts: str) -> bool:
        """Whether each word of the keyword begins a word of the text, and the location begins one of its names."""
        return all(f" {word}" in words for word in self.keyword.split()) and (
            not self.location or f" {self.location}" in whereabouts
        )


def read_sought(*, keyword: str, location: str) -> Sought:
    """Fold what somebody typed; "1234 AB" is one word."""
    place = fold_name(location)
    is_postcode = place[:4].isdecimal() and len(place) == 7
    return Sought(fold_name(keyword), place.replace(" ", "") if is_postcode else place)


def find_recent_scrape(*, tenant: Organization, sought: Sought) -> Scrape | None:
    """Find a look for the same that is over and fresh."""
    now = timezone.now()
    same = Scrape.objects.filter(tenant=tenant, keyword=sought.keyword, location=sought.location)
    is_fresh = Q(status=RunStatus.DONE, finished_at__gt=now - Scrape.FRESH) | Q(
        status=RunStatus.FAILED, finished_at__gt=now - Scrape.FAILED_FRESH
    )
    return same.filter(is_fresh).order_by("-id").first()


def find_open_scrape(*, tenant: Organization) -> Scrape | None:
    """Find the one that is under way."""
    return Scrape.objects.filter(tenant=tenant, status__in=OPEN_RUNS).first()


def list_scraped_jobs(*, tenant: Organization) -> QuerySet[ScrapedJob]:
    """List what the organization found and what has not run out."""
    return ScrapedJob.objects.filter(tenant=tenant, expires_at__gt=timezone.now()).defer("words")


def list_found_jobs(*, scrape: Scrape) -> QuerySet[ScrapedJob]:
    """List what fits a look, of what was seen since it began; the newest first."""
    found = list_scraped_jobs(tenant=scrape.tenant).filter(
        fetched_at__gte=scrape.started_at or scrape.created_at
    )
    for word in scrape.keyword.split():
        found = found.filter(words__contains=f" {word}")
    if scrape.location:
        found = found.filter(whereabouts__contains=f" {scrape.location}")
    return found.order_by("-fetched_at", "-id")


def get_scraped_job(*, tenant: Organization, id: UUID) -> ScrapedJob:
    """Get one of them.

    :raises ScrapedJobNotFound: if it is not there any more, or another organization's
    """
    job = list_scraped_jobs(tenant=tenant).filter(pk=id).first()
    if job is None:
        raise ScrapedJobNotFound
    return job
