"""Signing in and out."""

from django.urls import URLPattern, path
from django.views.generic import RedirectView

from apps.web.api.ask_passkey import AskSecondStep, AskToSignIn
from apps.web.api.auth.admin import AdminSignIn
from apps.web.api.auth.confirm import ConfirmPage
from apps.web.api.auth.magic_link import MagicLinkPage, MailedCodePage
from apps.web.api.auth.passkey import PasskeyPage
from apps.web.api.auth.register import RegisteredPage, RegisterPage
from apps.web.api.auth.reset_password import ForgotPasswordPage, ResetMailedPage, ResetPasswordPage
from apps.web.api.auth.second_step import PasskeyStepPage, RecoveryCodePage, SecondStepPage
from apps.web.api.auth.sign_in import PasswordPage, SignInPage
from apps.web.api.auth.sign_out import SignOutPage
from apps.web.api.auth.verify_email import VerifyEmailPage

urlpatterns: list[URLPattern] = [
    path("auth/sign-in/", SignInPage.as_view(), name="sign-in"),
    path("auth/sign-in/password/", PasswordPage.as_view(), name="password"),
    path("auth/sign-in/passkey/", PasskeyPage.as_view(), name="passkey"),
    path("auth/sign-in/passkey/ask/", AskToSignIn.as_view(), name="passkey-ask"),
    path("auth/magic-link/", MagicLinkPage.as_view(), name="magic-link"),
    path("auth/magic-link/code/", MailedCodePage.as_view(), name="mailed-code"),
    path("auth/second-step/", SecondStepPage.as_view(), name="second-step"),
    path("auth/second-step/recovery-code/", RecoveryCodePage.as_view(), name="second-step-recovery"),
    path("auth/second-step/passkey/", PasskeyStepPage.as_view(), name="second-step-passkey"),
    path("auth/second-step/passkey/ask/", AskSecondStep.as_view(), name="second-step-ask"),
    path("auth/register/", RegisterPage.as_view(), name="register"),
    path("auth/register/mailed/", RegisteredPage.as_view(), name="registered"),
    path("auth/verify-email/", VerifyEmailPage.as_view(), name="verify-email"),
    path("auth/forgot-password/", ForgotPasswordPage.as_view(), name="forgot-password"),
    path("auth/forgot-password/mailed/", ResetMailedPage.as_view(), name="reset-mailed"),
    path("auth/reset-password/", ResetPasswordPage.as_view(), name="reset-password"),
    path("auth/confirm/", ConfirmPage.as_view(), name="confirm"),
    path("auth/sign-out/", SignOutPage.as_view(), name="sign-out"),
    path("admin/login/", AdminSignIn.as_view(), name="admin-sign-in"),
    path("admin/logout/", SignOutPage.as_view(), name="admin-sign-out"),
    # Django's own form would count no tries, end no session and tell nobody.
    path("admin/password_change/", RedirectView.as_view(pattern_name="web:change-password")),
]
