"""The gazetteer to look things up; it changes with a release only."""

from django.contrib import admin
from django.db.models import Q, QuerySet
from django.http import HttpRequest
from unfold.admin import ModelAdmin, TabularInline

from apps.core.permissions import ReadOnlyInAdmin
from apps.locations.models import Place, PlaceName, Postcode
from apps.locations.selectors import fold_name


class PlaceNameInline(ReadOnlyInAdmin, TabularInline):  # type: ignore[misc]  # unfold has no types
    """What people call the place."""

    model = PlaceName
    fields = ["name", "folded", "is_whole"]
    extra = 0


@admin.register(Place)
class PlaceAdmin(ReadOnlyInAdmin, ModelAdmin):  # type: ignore[misc]  # unfold has no types
    """Places."""

    list_display = ["name", "municipality", "province", "population"]
    list_filter = ["province"]
    search_fields = ["id"]  # shows the box; what it finds is below
    fields = ["id", "name", "municipality", "province", "population", "coordinates"]
    readonly_fields = ["coordinates"]
    inlines = [PlaceNameInline]

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[Place], search_term: str
    ) -> tuple[QuerySet[Place], bool]:
        """Find a place as the suggestions do, by the beginning of a word of any of its names, or by its id."""
        names = PlaceName.objects.filter(folded__startswith=fold_name(search_term))
        wanted = Q(pk=search_term) | Q(pk__in=names.values("place_id"))
        return queryset.filter(wanted) if search_term else queryset, False

    @admin.display(description="lat, lon")
    def coordinates(self, place: Place) -> str:
        """The point as numbers; no map that would ask another server."""
        return f"{place.point.y:.5f}, {place.point.x:.5f}"


@admin.register(Postcode)
class PostcodeAdmin(ReadOnlyInAdmin, ModelAdmin):  # type: ignore[misc]  # unfold has no types
    """Postcodes."""

    list_display = ["pc4", "place", "municipality", "province"]
    list_filter = ["province"]
    search_fields = ["pc4__startswith", "place__istartswith"]
    fields = ["pc4", "place", "municipality", "province", "coordinates"]
    readonly_fields = ["coordinates"]

    @admin.display(description="lat, lon")
    def coordinates(self, postcode: Postcode) -> str:
        """The point as numbers."""
        return f"{postcode.point.y:.5f}, {postcode.point.x:.5f}"
