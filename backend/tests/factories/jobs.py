"""Postings."""

from datetime import timedelta
from decimal import Decimal
from typing import Any

import factory
from django.contrib.gis.geos import Point
from django.utils import timezone
from factory.django import DjangoModelFactory

from apps.jobs.enums import ContractType, JobStatus, Shift, Transport
from apps.jobs.models import Job, Occupation
from tests.factories.employers import EmployerFactory

AMSTERDAM = Point(4.8951, 52.3735, srid=4326)


class JobFactory(DjangoModelFactory):
    """A complete draft for order picking in Amsterdam; `published=True` and the like move it on."""

    class Meta:
        model = Job

    class Params:
        published = factory.Trait(
            employer=factory.SubFactory(EmployerFactory, verified=True),
            status=JobStatus.PUBLISHED,
            published_at=factory.LazyFunction(lambda: timezone.now() - timedelta(days=1)),
            expires_at=factory.LazyFunction(lambda: timezone.now() + timedelta(days=29)),
        )
        paused = factory.Trait(published=True, status=JobStatus.PAUSED)
        closed = factory.Trait(published=True, status=JobStatus.CLOSED)
        overdue = factory.Trait(
            published=True, expires_at=factory.LazyFunction(lambda: timezone.now() - timedelta(minutes=1))
        )
        bare = factory.Trait(
            description="", occupation=None, contract_type="", agency_clause=None, pay_min_cents=None,
            pay_max_cents=None, guaranteed_hours=None, max_hours=None, shifts=[], postcode="", point=None,
        )  # fmt: skip

    employer = factory.SubFactory(EmployerFactory)
    tenant = factory.SelfAttribute("employer.tenant")
    title = factory.Sequence(lambda number: f"Order picker {number}")
    description = "You pick orders in a warehouse. We give you safety shoes."
    text_language = "en"
    occupation = factory.LazyFunction(lambda: Occupation.objects.get(slug="order-picker"))
    contract_type = ContractType.AGENCY
    agency_clause = True
    cao = "ABU/NBBU"
    pay_min_cents = 1545
    pay_max_cents = 1700
    guaranteed_hours = Decimal("24.0")
    max_hours = Decimal("40.0")
    shifts = factory.LazyFunction(lambda: [Shift.DAY, Shift.EVENING])
    transport = Transport.REIMBURSED
    languages_needed: Any = factory.LazyFunction(lambda: [{"language": "en", "level": "A2"}])
    postcode = "1012"
    place_name = "Amsterdam"
    municipality = "Amsterdam"
    point = AMSTERDAM
