"""Paths below /api/v1/, and those at the root."""

from django.urls import URLPattern, path

from apps.users.api.keys import KeySetView
from apps.users.urls import accounts, outside, second_factor, sockets

urlpatterns: list[URLPattern] = [
    *accounts.urlpatterns,
    *second_factor.urlpatterns,
    *outside.urlpatterns,
    *sockets.urlpatterns,
]
root_urlpatterns: list[URLPattern] = [
    path(".well-known/jwks.json", KeySetView.as_view(), name="jwks"),
]
