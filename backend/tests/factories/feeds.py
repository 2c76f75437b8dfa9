"""Feeds and what was read."""

import factory
from django.utils import timezone
from factory.django import DjangoModelFactory

from apps.integrations.enums import FeedKind, RowOutcome, RunStatus
from apps.integrations.models import Feed, FeedRow, FeedRun
from tests.factories.employers import EmployerFactory


class FeedFactory(DjangoModelFactory):
    """An XML feed of a verified employer that publishes; not due."""

    class Meta:
        model = Feed

    employer = factory.SubFactory(EmployerFactory, verified=True, is_labour_supplier=True)
    tenant = factory.SelfAttribute("employer.tenant")
    name = factory.Sequence(lambda n: f"Feed {n}")
    kind = FeedKind.INDEED_XML
    address = factory.Sequence(lambda n: f"https://jobs.example.nl/{n}.xml")
    source_name = "jobs.example.nl"
    publishes = True


class FeedRunFactory(DjangoModelFactory):
    """A run that is done; give `feed` or another status."""

    class Meta:
        model = FeedRun

    class Params:
        waiting = factory.Trait(status=RunStatus.WAITING, outcome="", finished_at=None)

    feed = factory.SubFactory(FeedFactory)
    tenant = factory.SelfAttribute("feed.tenant")
    status = RunStatus.DONE
    outcome = "ok"
    finished_at = factory.LazyFunction(timezone.now)


class FeedRowFactory(DjangoModelFactory):
    """A refused row of a run."""

    class Meta:
        model = FeedRow

    run = factory.SubFactory(FeedRunFactory)
    tenant = factory.SelfAttribute("run.tenant")
    number = factory.Sequence(lambda n: n + 1)
    external_id = factory.Sequence(lambda n: f"A-{n}")
    outcome = RowOutcome.REFUSED
    is_published = False
    reasons = factory.LazyFunction(
        lambda: [{"field": "title", "rule": "missing", "message": "This is needed."}]
    )
