"""Passkeys, the authenticator app and its recovery codes, the second step of signing in."""

from django.urls import URLPattern, path

from apps.users.api.passkeys.change import PasskeyView
from apps.users.api.passkeys.register import PasskeyOptionsView, PasskeysView
from apps.users.api.passkeys.sign_in import PasskeySignInOptionsView, PasskeySignInView
from apps.users.api.passkeys.step import PasskeyStepOptionsView, PasskeyStepView
from apps.users.api.second_factor.overview import RecoveryCodesView, SecondFactorsView
from apps.users.api.second_factor.proof import ProofView
from apps.users.api.second_factor.step import SecondStepView
from apps.users.api.second_factor.totp import ConfirmTotpView, TotpView

urlpatterns: list[URLPattern] = [
    path("auth/second-factors/", SecondFactorsView.as_view(), name="second-factors"),
    path("auth/recovery-codes/", RecoveryCodesView.as_view(), name="recovery-codes"),
    path("auth/proof/", ProofView.as_view(), name="proof"),
    path("auth/totp/", TotpView.as_view(), name="totp"),
    path("auth/totp/confirm/", ConfirmTotpView.as_view(), name="totp-confirm"),
    path("auth/passkeys/", PasskeysView.as_view(), name="passkeys"),
    path("auth/passkeys/options/", PasskeyOptionsView.as_view(), name="passkey-options"),
    path(
        "auth/passkeys/sign-in/options/", PasskeySignInOptionsView.as_view(), name="passkey-sign-in-options"
    ),
    path("auth/passkeys/sign-in/", PasskeySignInView.as_view(), name="passkey-sign-in"),
    path("auth/passkeys/<uuid:passkey_id>/", PasskeyView.as_view(), name="passkey"),
    path("auth/second-step/", SecondStepView.as_view(), name="second-step"),
    path(
        "auth/second-step/passkey/options/",
        PasskeyStepOptionsView.as_view(),
        name="second-step-passkey-options",
    ),
    path("auth/second-step/passkey/", PasskeyStepView.as_view(), name="second-step-passkey"),
]
