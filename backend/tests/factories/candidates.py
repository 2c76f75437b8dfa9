"""Candidates."""

from datetime import date

import factory
from django.utils import timezone
from factory.django import DjangoModelFactory

from apps.candidates.enums import CefrLevel, LicenceKind, RightToWork, ViewKind, Visibility
from apps.candidates.models import Candidate, CandidateLanguage, CandidateLicence, ProfileView
from tests.factories.tenants import OrganizationFactory
from tests.factories.users import UserFactory


class CandidateLanguageFactory(DjangoModelFactory):
    """Polish, very well."""

    class Meta:
        model = CandidateLanguage

    candidate = factory.SubFactory("tests.factories.candidates.CandidateFactory")
    language = "pl"
    level = CefrLevel.C2


class CandidateLicenceFactory(DjangoModelFactory):
    """A forklift licence that does not end."""

    class Meta:
        model = CandidateLicence

    class Params:
        expired = factory.Trait(expires_on=date(2020, 1, 1))

    candidate = factory.SubFactory("tests.factories.candidates.CandidateFactory")
    kind = LicenceKind.FORKLIFT
    expires_on = None


class CandidateFactory(DjangoModelFactory):
    """Somebody in Amsterdam with an otherwise empty profile; `complete` fills it."""

    class Meta:
        model = Candidate
        skip_postgeneration_save = True

    class Params:
        complete = factory.Trait(
            headline="Order picker",
            about="I like early shifts.",
            hours_min=24,
            hours_max=40,
            availability={"monday": ["morning"]},
            skills=["scanning"],
            right_to_work=RightToWork.YES,
            polish=factory.RelatedFactory(CandidateLanguageFactory, "candidate"),
            forklift=factory.RelatedFactory(CandidateLicenceFactory, "candidate"),
        )
        visible = factory.Trait(visibility=Visibility.VISIBLE)

    user = factory.SubFactory(UserFactory)
    home_postcode = "1012"
    created_by = factory.SelfAttribute("user")
    updated_by = factory.SelfAttribute("user")


class ProfileViewFactory(DjangoModelFactory):
    """An organization opened a profile today."""

    class Meta:
        model = ProfileView

    candidate = factory.SubFactory(CandidateFactory)
    tenant = factory.SubFactory(OrganizationFactory)
    organization_name = factory.SelfAttribute("tenant.name")
    kind = ViewKind.OPENED
    day = factory.LazyFunction(timezone.localdate)
