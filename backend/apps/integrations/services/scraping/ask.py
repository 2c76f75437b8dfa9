"""The question: answered from what was found a moment ago, or a worker goes and looks."""

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from apps.core.errors import DomainError
from apps.core.events import publish
from apps.core.services import count_attempt
from apps.integrations.enums import OPEN_RUNS, RunStatus
from apps.integrations.events import JobsSought
from apps.integrations.models import Feed, Scrape
from apps.integrations.selectors.scraping import Sought, find_open_scrape, find_recent_scrape
from apps.tenants.models import Organization
from apps.users.models import User

RUNS_PER_HOUR = 12  # of one organization, whatever it looks for


class NoSources(DomainError):
    """The organization has no feed that could be looked through."""

    code = "no_sources"
    message = _("There is nothing to look through yet. Add a feed first.")


def look_for_jobs(*, tenant: Organization, actor: User, sought: Sought) -> Scrape:
    """Return the last look for the same if it is fresh, else the one that is under way from now on.

    While another look of the organization is open, that one is returned, whatever it is for: ask again afterwards.

    :raises NoSources: if there is no active feed
    :raises TooManyAttempts: if the organization had a worker look too often in this hour
    """
    known = find_recent_scrape(tenant=tenant, sought=sought) or _find_open(tenant)
    if known:
        return known
    if not Feed.objects.filter(tenant=tenant, is_active=True).exists():
        raise NoSources
    count_attempt(limit="scrape", who=str(tenant.pk), at_most=RUNS_PER_HOUR, seconds=3600)
    try:
        return _start(tenant, actor, sought)
    except IntegrityError:  # somebody else began one at the same moment
        return Scrape.objects.get(tenant=tenant, status__in=OPEN_RUNS)


@transaction.atomic
def _start(tenant: Organization, actor: User, sought: Sought) -> Scrape:
    scrape = Scrape.objects.create(
        tenant=tenant, keyword=sought.keyword, location=sought.location, asked_by=actor
    )
    publish(JobsSought(scrape_id=scrape.pk, tenant_id=tenant.pk))
    return scrape


def _find_open(tenant: Organization) -> Scrape | None:
    """The open one; one whose worker died is given up."""
    now = timezone.now()
    lost = Scrape.objects.filter(tenant=tenant, status__in=OPEN_RUNS, created_at__lt=now - Scrape.GIVEN_UP)
    lost.update(status=RunStatus.FAILED, finished_at=now, updated_at=now)
    return find_open_scrape(tenant=tenant)
