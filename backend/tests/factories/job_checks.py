"""What the rules said of a posting, and by what it is known again."""

import factory
from factory.django import DjangoModelFactory

from apps.compliance.enums import Outcome
from apps.jobs.enums import CheckCause, TraceKind
from apps.jobs.models import Fingerprint, JobCheck, Trace
from tests.factories.jobs import JobFactory


class JobCheckFactory(DjangoModelFactory):
    """All rules looked at a posting and found nothing."""

    class Meta:
        model = JobCheck

    job = factory.SubFactory(JobFactory, published=True)
    tenant = factory.SelfAttribute("job.tenant")
    cause = CheckCause.PUBLISH
    outcome = Outcome.PUBLISH
    score = 0


class FingerprintFactory(DjangoModelFactory):
    """What the words of a posting come to."""

    class Meta:
        model = Fingerprint

    job = factory.SubFactory(JobFactory, published=True)
    tenant = factory.SelfAttribute("job.tenant")
    numbers = [1, 2, 3]


class TraceFactory(DjangoModelFactory):
    """A contact detail of a posting, as a number."""

    class Meta:
        model = Trace

    job = factory.SubFactory(JobFactory, published=True)
    tenant = factory.SelfAttribute("job.tenant")
    kind = TraceKind.CONTACT
    value = 7
