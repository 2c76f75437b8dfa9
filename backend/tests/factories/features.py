"""Flags."""

import factory
from factory.django import DjangoModelFactory

from apps.features.models import Flag


class FlagFactory(DjangoModelFactory):
    """A flag that is off; name a trait or a rule to have it on for some."""

    class Meta:
        model = Flag

    class Params:
        on = factory.Trait(is_on_for_everybody=True)
        killed = factory.Trait(is_off_for_everybody=True)

    name = factory.Sequence(lambda n: f"feature_{n}")
    description = "until spring"
