"""Paths below /api/v1/, and those at the root."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
root_urlpatterns: list[URLPattern] = []
