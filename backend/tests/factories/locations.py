"""Places beside the shipped gazetteer, which every test database holds."""

import factory
from django.contrib.gis.geos import Point
from factory.django import DjangoModelFactory

from apps.locations.models import Place, PlaceName
from apps.locations.selectors import fold_name


class PlaceNameFactory(DjangoModelFactory):
    """One name of a place."""

    class Meta:
        model = PlaceName

    place = factory.SubFactory("tests.factories.locations.PlaceFactory")
    name = factory.SelfAttribute("place.name")
    folded = factory.LazyAttribute(lambda row: fold_name(row.name))
    is_whole = True


class PlaceFactory(DjangoModelFactory):
    """A village in the Markermeer, found by its name."""

    class Meta:
        model = Place
        skip_postgeneration_save = True

    id = factory.Sequence(lambda n: f"{90000000 + n}")
    name = factory.Sequence(lambda n: f"Zzverdronken {n}")
    municipality = "Lelystad"
    province = "Flevoland"
    point = Point(5.25, 52.55, srid=4326)
    population = 100
    names = factory.RelatedFactory(PlaceNameFactory, "place")
