"""The gazetteer: Dutch postcodes, places and what people call them. Shipped with the code, never written by users."""

from django.contrib.gis.db import models
from django.contrib.postgres.indexes import GinIndex, OpClass
from django.db.models import F

from apps.core.models.privacy import Privacy


class Postcode(models.Model):
    """The area of a four-digit postcode; `point` (WGS 84) is its middle, some hundred meters sharp."""

    pc4 = models.CharField(max_length=4, primary_key=True)
    place = models.CharField(max_length=80)
    municipality = models.CharField(max_length=80)
    province = models.CharField(max_length=20)
    point = models.PointField(geography=True)

    privacy = Privacy(plain=("pc4", "place", "municipality", "province", "point"))

    def __str__(self) -> str:
        return f"{self.pc4} {self.place}"


class Place(models.Model):
    """A city, town, village or large quarter; `point` (WGS 84) is its middle. Unknown facts are blank or null."""

    id = models.CharField(
        max_length=64, primary_key=True, help_text="GeoNames id, or pc-… if only the post knows it"
    )
    name = models.CharField(max_length=80)
    municipality = models.CharField(max_length=80, blank=True)
    province = models.CharField(max_length=20)
    point = models.PointField(geography=True)
    population = models.PositiveIntegerField(null=True, blank=True)

    privacy = Privacy(plain=("id", "name", "municipality", "province", "point", "population"))

    def __str__(self) -> str:
        return self.name


class PlaceName(models.Model):
    """One text that leads to a place: a name in some language, whole or from one of its later words on.

    "Den Bosch" gives "den bosch" (whole) and "bosch", so that one index finds the beginning of every word.
    """

    place = models.ForeignKey(Place, on_delete=models.CASCADE, related_name="names")
    name = models.CharField(max_length=120, help_text="as people write it")
    folded = models.CharField(
        max_length=120, help_text="small letters without marks; see selectors.fold_name"
    )
    is_whole = models.BooleanField(help_text="the whole name, not its end")

    privacy = Privacy(plain=("id", "place", "name", "folded", "is_whole"))

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["place", "folded"], name="locations_place_has_each_name_once"),
        ]
        indexes = [
            models.Index(OpClass(F("folded"), name="text_pattern_ops"), name="locations_name_by_prefix"),
            GinIndex(OpClass(F("folded"), name="gin_trgm_ops"), name="locations_name_by_trigram"),
        ]

    def __str__(self) -> str:
        return self.name
