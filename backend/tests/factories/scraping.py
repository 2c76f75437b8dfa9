"""What organizations look for in their own sources, and what they find there."""

from datetime import timedelta

import factory
from django.utils import timezone
from factory.django import DjangoModelFactory

from apps.integrations.enums import RunStatus
from apps.integrations.models import Scrape, ScrapedJob
from tests.factories.feeds import FeedFactory
from tests.factories.tenants import OrganizationFactory


class ScrapeFactory(DjangoModelFactory):
    """A look for everything that is done; give `tenant`."""

    class Meta:
        model = Scrape

    tenant = factory.SubFactory(OrganizationFactory)
    status = RunStatus.DONE
    started_at = finished_at = factory.LazyFunction(timezone.now)


class ScrapedJobFactory(DjangoModelFactory):
    """A find of today; give `feed`."""

    class Meta:
        model = ScrapedJob

    feed = factory.SubFactory(FeedFactory)
    tenant = factory.SelfAttribute("feed.tenant")
    external_id = factory.Sequence(lambda n: f"nr-{n}")
    title = "Orderpicker"
    place = "Venlo"
    source_name = factory.SelfAttribute("feed.source_name")
    source_url = factory.Sequence(lambda n: f"https://jobs.example.nl/{n}")
    words = " orderpicker "
    whereabouts = " venlo "
    fetched_at = factory.LazyFunction(timezone.now)
    expires_at = factory.LazyFunction(lambda: timezone.now() + timedelta(days=30))
