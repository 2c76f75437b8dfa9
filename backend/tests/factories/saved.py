"""What people keep."""

from datetime import timedelta

import factory
from django.utils import timezone
from factory.django import DjangoModelFactory

from apps.jobs.enums import AlertFrequency
from apps.jobs.models import Alert, AlertedJob, SavedJob, SavedSearch
from tests.factories.jobs import JobFactory
from tests.factories.users import UserFactory


class SavedJobFactory(DjangoModelFactory):
    """A live job on somebody's list."""

    class Meta:
        model = SavedJob

    user = factory.SubFactory(UserFactory)
    job = factory.SubFactory(JobFactory, published=True)


class SavedSearchFactory(DjangoModelFactory):
    """Alerts at once about all jobs, at any hour, told up to yesterday; `daily`, `weekly` and `never` are others."""

    class Meta:
        model = SavedSearch

    class Params:
        daily = factory.Trait(frequency=AlertFrequency.DAILY)
        weekly = factory.Trait(frequency=AlertFrequency.WEEKLY)
        never = factory.Trait(frequency=AlertFrequency.NEVER, due_at=None)

    user = factory.SubFactory(UserFactory)
    name = factory.Sequence(lambda number: f"Search {number}")
    query = ""
    frequency = AlertFrequency.AT_ONCE
    quiet_from = quiet_until = "00:00"
    told_until = factory.LazyFunction(lambda: timezone.now() - timedelta(days=1))
    due_at = factory.LazyFunction(lambda: timezone.now() - timedelta(minutes=1))


class AlertFactory(DjangoModelFactory):
    """A message about one new job."""

    class Meta:
        model = Alert

    search = factory.SubFactory(SavedSearchFactory)
    found = 1


class AlertedJobFactory(DjangoModelFactory):
    """The job that an alert names."""

    class Meta:
        model = AlertedJob

    alert = factory.SubFactory(AlertFactory)
    search = factory.SelfAttribute("alert.search")
    job = factory.SubFactory(JobFactory, published=True)
    vacancy = factory.Sequence(lambda number: number)
