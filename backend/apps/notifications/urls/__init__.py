"""Paths below /api/v1/."""

from django.urls import URLPattern

from apps.notifications.urls import notices

urlpatterns: list[URLPattern] = [
    *notices.urlpatterns,
]
root_urlpatterns: list[URLPattern] = []
