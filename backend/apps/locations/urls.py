"""Paths below /api/v1/."""

from django.urls import path

from apps.locations.api.views import PlaceView, PostcodeView, SuggestView

urlpatterns = [
    path("locations/suggest/", SuggestView.as_view(), name="location-suggest"),
    path("locations/postcodes/<str:postcode>/", PostcodeView.as_view(), name="location-postcode"),
    path("locations/places/<str:place_id>/", PlaceView.as_view(), name="location-place"),
]
