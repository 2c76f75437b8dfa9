"""Addresses of the pages that people use."""

from django.urls import URLPattern

app_name = "web"
urlpatterns: list[URLPattern] = []
