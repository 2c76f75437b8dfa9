"""Accounts elsewhere, phone numbers."""

from django.urls import URLPattern, path

from apps.users.api.phones.views import PhoneView, VerifyPhoneView

urlpatterns: list[URLPattern] = [
    path("auth/phone/", PhoneView.as_view(), name="phone"),
    path("auth/phone/verify/", VerifyPhoneView.as_view(), name="phone-verify"),
]
