"""Passkeys, the authenticator app and its recovery codes, the second step of signing in."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
