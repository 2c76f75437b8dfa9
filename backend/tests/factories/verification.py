"""What proves that a company is who it says, and what endangers that."""

from datetime import timedelta

import factory
from django.utils import timezone
from factory.django import DjangoModelFactory

from apps.employers.enums import CheckKind, CheckReason
from apps.employers.models import Approval, Grace, Representative
from tests.factories.employers import EmployerFactory
from tests.factories.users import UserFactory


class ApprovalFactory(DjangoModelFactory):
    """One member of staff agreed."""

    class Meta:
        model = Approval

    employer = factory.SubFactory(EmployerFactory)
    tenant = factory.SelfAttribute("employer.tenant")
    staff = factory.SubFactory(UserFactory, staff=True)
    fingerprint = factory.SelfAttribute("employer.fingerprint")
    reason = "Saw the extract of the register."


class GraceFactory(DjangoModelFactory):
    """The register did not know the number; two days are left."""

    class Meta:
        model = Grace

    employer = factory.SubFactory(EmployerFactory, verified=True)
    tenant = factory.SelfAttribute("employer.tenant")
    kind = CheckKind.KVK
    reason = CheckReason.NOT_IN_REGISTER
    opened_at = factory.LazyFunction(lambda: timezone.now() - timedelta(days=1))
    ends_at = factory.LazyFunction(lambda: timezone.now() + timedelta(days=2))


class RepresentativeFactory(DjangoModelFactory):
    """A director who waits for a letter."""

    class Meta:
        model = Representative

    employer = factory.SubFactory(EmployerFactory)
    tenant = factory.SelfAttribute("employer.tenant")
    user = factory.SubFactory(UserFactory, employer=True)
    name, role = "Eva de Vries", "Director"
    declared_at = factory.LazyFunction(timezone.now)
    code_hash = "0" * 64
    code_expires_at = factory.LazyFunction(lambda: timezone.now() + timedelta(days=30))
