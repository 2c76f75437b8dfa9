"""The database itself shows what an organization found to nobody else, and holds it to its feed."""

import pytest
from django.db import IntegrityError, ProgrammingError, connection, transaction

from apps.core.services import acting_for
from apps.integrations.models import Scrape, ScrapedJob
from tests.factories.feeds import FeedFactory
from tests.factories.scraping import ScrapedJobFactory, ScrapeFactory
from tests.factories.tenants import OrganizationFactory
from tests.wall import behind_the_wall

pytestmark = pytest.mark.django_db


def test_other_organizations_see_nothing() -> None:
    job = ScrapedJobFactory()
    ScrapeFactory(tenant=job.tenant)
    other = OrganizationFactory()

    with behind_the_wall():
        with acting_for(tenant_id=other.pk):
            assert not ScrapedJob.objects.exists()
            assert not Scrape.objects.exists()
        with acting_for(tenant_id=job.tenant_id):
            assert ScrapedJob.objects.count() == Scrape.objects.count() == 1
        assert not ScrapedJob.objects.exists()


def test_nothing_is_written_for_another_organization() -> None:
    feed, other = FeedFactory(), OrganizationFactory()

    with (
        behind_the_wall(),
        acting_for(tenant_id=other.pk),
        pytest.raises(ProgrammingError, match="row-level security"),
        transaction.atomic(),
    ):
        ScrapedJobFactory(feed=feed)


@transaction.atomic
def find_of_another() -> None:
    ScrapedJobFactory(feed=FeedFactory(), tenant=OrganizationFactory())
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")


def test_find_belongs_to_the_organization_of_its_feed() -> None:
    with pytest.raises(IntegrityError, match="of_its_feed"):
        find_of_another()
