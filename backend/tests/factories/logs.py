"""Lines of the operational log."""

import factory
from django.utils import timezone
from factory.django import DjangoModelFactory

from apps.audit.enums import Level
from apps.audit.models import LogLine
from tests.factories.tenants import OrganizationFactory


class LogLineFactory(DjangoModelFactory):
    """A feed of an organization failed."""

    class Meta:
        model = LogLine

    tenant = factory.SubFactory(OrganizationFactory)
    level = Level.WARNING
    event = "feed_failed"
    logger = "apps.integrations"
    logged_at = factory.LazyFunction(timezone.now)
