"""Paths below /api/v1/, and those of feeds at the root."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
root_urlpatterns: list[URLPattern] = []
