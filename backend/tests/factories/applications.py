"""Applications."""

import factory
from factory.django import DjangoModelFactory

from apps.applications.enums import ApplicationStatus, Side
from apps.applications.models import Application, Approach, TimelineEntry
from tests.factories.candidates import CandidateFactory
from tests.factories.jobs import JobFactory


class TimelineEntryFactory(DjangoModelFactory):
    """The first line of a timeline."""

    class Meta:
        model = TimelineEntry

    application = factory.SubFactory("tests.factories.applications.ApplicationFactory", first_entry=None)
    side = Side.CANDIDATE
    actor = factory.SelfAttribute("application.candidate.user")
    to_status = ApplicationStatus.SUBMITTED


class ApplicationFactory(DjangoModelFactory):
    """An application that was just sent to a published job; a trait of the status' name moves it there."""

    class Meta:
        model = Application
        skip_postgeneration_save = True

    class Params:
        viewed = factory.Trait(status=ApplicationStatus.VIEWED)
        shortlisted = factory.Trait(status=ApplicationStatus.SHORTLISTED)
        invited = factory.Trait(status=ApplicationStatus.INVITED)
        offered = factory.Trait(status=ApplicationStatus.OFFERED)
        accepted = factory.Trait(status=ApplicationStatus.ACCEPTED)
        hired = factory.Trait(status=ApplicationStatus.HIRED)
        rejected = factory.Trait(status=ApplicationStatus.REJECTED)
        withdrawn = factory.Trait(status=ApplicationStatus.WITHDRAWN)
        expired = factory.Trait(status=ApplicationStatus.EXPIRED)

    candidate = factory.SubFactory(CandidateFactory, complete=True)
    applicant = factory.SelfAttribute("candidate.user")
    job = factory.SubFactory(JobFactory, published=True)
    tenant = factory.SelfAttribute("job.tenant")
    letter = "I can start on Monday."
    distance_km_band = 5
    created_by = factory.SelfAttribute("candidate.user")
    updated_by = factory.SelfAttribute("candidate.user")

    first_entry = factory.RelatedFactory(TimelineEntryFactory, "application")


class ApproachFactory(DjangoModelFactory):
    """An employer asked somebody whose profile it found to apply."""

    class Meta:
        model = Approach

    candidate = factory.SubFactory(CandidateFactory, visible=True)
    job = factory.SubFactory(JobFactory, published=True)
    tenant = factory.SelfAttribute("job.tenant")
