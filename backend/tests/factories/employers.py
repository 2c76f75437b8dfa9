"""Employers and what was checked about them."""

from datetime import timedelta
from hashlib import blake2s

import factory
from django.utils import timezone
from factory.django import DjangoModelFactory

from apps.employers.enums import CheckKind, CheckReason, CheckResult, Sector
from apps.employers.models import Check, Employer
from tests.factories.tenants import OrganizationFactory


def _word(number: int) -> str:
    """Make names so unlike each other that nobody is taken for somebody else."""
    return blake2s(str(number).encode(), digest_size=6).hexdigest()


class CheckFactory(DjangoModelFactory):
    """A kvk check that passed an hour ago; give `employer`, `kind`, or another result by a trait."""

    class Meta:
        model = Check

    class Params:
        failed = factory.Trait(result=CheckResult.FAIL, expires_at=None)
        unknown = factory.Trait(result=CheckResult.UNKNOWN, expires_at=None)
        expired = factory.Trait(result=CheckResult.EXPIRED, expires_at=None)
        named = factory.Trait(
            kind=CheckKind.NAME_MATCH,
            detail=factory.LazyFunction(lambda: {"reason": CheckReason.NAME_EQUAL}),
        )
        approved = factory.Trait(
            kind=CheckKind.APPROVAL,
            source="Looked at by hand",
            source_url="",
            checked_by=factory.SubFactory("tests.factories.users.UserFactory", staff=True),
            detail=factory.LazyFunction(lambda: {"reason": CheckReason.APPROVED_BY_TWO}),
        )
        permitted = factory.Trait(
            kind=CheckKind.WAADI,
            source="KvK Waadi",
            source_url="https://www.kvk.nl/waadi/",
            detail=factory.LazyFunction(lambda: {"reason": CheckReason.EVIDENCE_SEEN, "number": ""}),
        )
        ran_out = factory.Trait(
            checked_at=factory.LazyFunction(lambda: timezone.now() - timedelta(days=91)),
            expires_at=factory.LazyFunction(lambda: timezone.now() - timedelta(days=1)),
        )

    employer = factory.SubFactory("tests.factories.employers.EmployerFactory")
    tenant = factory.SelfAttribute("employer.tenant")
    kind = CheckKind.KVK
    result = CheckResult.PASS
    checked_at = factory.LazyFunction(lambda: timezone.now() - timedelta(hours=1))
    expires_at = factory.LazyFunction(lambda: timezone.now() + timedelta(days=90))
    source = "KvK Handelsregister"
    source_url = "https://www.kvk.nl/zoeken/?q=68750110"
    detail = factory.LazyFunction(lambda: {"reason": CheckReason.IN_REGISTER})


class EmployerFactory(DjangoModelFactory):
    """An employer with a KvK number that was verified once and is not now; `verified=True` has passed what it needs.

    `newcomer=True` never was: the world may not see its row at all.
    """

    class Meta:
        model = Employer
        skip_postgeneration_save = True

    class Params:
        verified = factory.Trait(
            kvk_check=factory.RelatedFactory(CheckFactory, "employer", kind=CheckKind.KVK),
            name_check=factory.RelatedFactory(CheckFactory, "employer", named=True),
            approval=factory.RelatedFactory(CheckFactory, "employer", approved=True),
            permit=factory.Maybe(
                "is_labour_supplier", factory.RelatedFactory(CheckFactory, "employer", permitted=True)
            ),
        )
        approved = factory.Trait(approval=factory.RelatedFactory(CheckFactory, "employer", approved=True))
        asked = factory.Trait(
            verification_requested_at=factory.LazyFunction(lambda: timezone.now() - timedelta(days=1))
        )
        newcomer = factory.Trait(first_verified_at=None)
        donald = factory.Trait(legal_name="Test BV Donald", kvk_number="68750110")

    tenant = factory.SubFactory(OrganizationFactory)
    slug = factory.SelfAttribute("tenant.slug")
    legal_name = factory.Sequence(lambda n: f"Agency {_word(n)} B.V.")
    trade_name = ""
    kvk_number = factory.Sequence(lambda n: f"{10000000 + n}")
    sector = Sector.LOGISTICS
    is_labour_supplier = False
    first_verified_at = factory.LazyFunction(lambda: timezone.now() - timedelta(days=100))
    street, house_number, postcode, place = "Damrak", "1", "1012LG", "Amsterdam"
