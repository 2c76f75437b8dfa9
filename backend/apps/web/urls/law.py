"""What the law says, for everybody to read."""

from django.urls import URLPattern, path

from apps.web.api.law.minimum_wage import MinimumWagePage

urlpatterns: list[URLPattern] = [
    path("minimum-wage/", MinimumWagePage.as_view(), name="minimum-wage"),
]
