"""Accounts elsewhere (the alias is for older clients), phone numbers."""

from django.urls import URLPattern, path

from apps.users.api.exchange.identities import IdentitiesView, IdentityView
from apps.users.api.exchange.views import ExchangeView
from apps.users.api.phones.views import PhoneView, VerifyPhoneView

urlpatterns: list[URLPattern] = [
    path("auth/exchange/<slug:provider>/", ExchangeView.as_view(), name="exchange"),
    path("auth/identities/", IdentitiesView.as_view(), name="identities"),
    path("auth/identities/<uuid:identity_id>/", IdentityView.as_view(), name="identity"),
    path("login/clerk-auth/", ExchangeView.as_view(schema=None), {"provider": "clerk"}),
    path("auth/phone/", PhoneView.as_view(), name="phone"),
    path("auth/phone/verify/", VerifyPhoneView.as_view(), name="phone-verify"),
]
