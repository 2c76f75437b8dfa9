"""Paths below /api/v1/."""

from django.urls import URLPattern, path

from apps.compliance.api.minimum_wage import MinimumWageView, ShortMinimumWageView

urlpatterns: list[URLPattern] = [
    path("compliance/minimum-wage/", MinimumWageView.as_view(), name="minimum-wage"),
    path("wml/", ShortMinimumWageView.as_view(), name="wml"),
]
