"""Addresses of the pages that people use. Mails point to some of them: those never change."""

from django.urls import URLPattern, path

from apps.web.api.home import HomePage
from apps.web.urls import account, auth

app_name = "web"
urlpatterns: list[URLPattern] = [
    path("", HomePage.as_view(), name="home"),
    *auth.urlpatterns,
    *account.urlpatterns,
]
