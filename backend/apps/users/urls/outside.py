"""Accounts elsewhere, phone numbers."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
