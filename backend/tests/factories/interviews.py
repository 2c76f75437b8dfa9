"""Interviews."""

from datetime import timedelta
from typing import Any

import factory
from django.utils import timezone
from factory.django import DjangoModelFactory

from apps.applications.enums import InterviewKind, InterviewStatus, Side
from apps.applications.models import Interview
from tests.factories.applications import ApplicationFactory


class InterviewFactory(DjangoModelFactory):
    """Two times of half an hour, tomorrow and the day after, for somebody who is invited; traits move it on."""

    class Meta:
        model = Interview

    class Params:
        chosen = factory.Trait(
            status=InterviewStatus.CHOSEN,
            starts_at=factory.LazyAttribute(lambda made: made.slots[0]),
            ends_at=factory.LazyAttribute(lambda made: made.starts_at + timedelta(minutes=made.minutes)),
            sequence=1,
        )
        declined = factory.Trait(status=InterviewStatus.DECLINED, ended_side=Side.CANDIDATE)
        cancelled = factory.Trait(status=InterviewStatus.CANCELLED, ended_side=Side.EMPLOYER)

    application = factory.SubFactory(ApplicationFactory, invited=True)
    applicant = factory.SelfAttribute("application.applicant")
    kind = InterviewKind.ON_SITE
    location = "Spoorlaan 1, Tilburg"
    note = "Ask for Jan."
    zone = "Europe/Amsterdam"
    minutes = 30

    @factory.lazy_attribute
    def slots(self) -> list[Any]:
        noon = timezone.now().replace(hour=12, minute=0, second=0, microsecond=0)
        return [noon + timedelta(days=days) for days in (1, 2)]
