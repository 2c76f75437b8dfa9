"""Making an account, signing in and out. The aliases are for older clients; the OpenAPI shows one path each."""

from django.urls import URLPattern, path

from apps.users.api.accounts import MeView, UsersView, UserView
from apps.users.api.magic_link import MagicLinkView, VerifyMagicLinkView
from apps.users.api.passwords import ChangePasswordView, RequestResetView, ResetPasswordView
from apps.users.api.registration import RegisterView, VerifyEmailView
from apps.users.api.sessions import SessionsView, SessionView
from apps.users.api.tokens import LoginView, LogoutView, RefreshView

urlpatterns: list[URLPattern] = [
    path("auth/register/", RegisterView.as_view(), name="register"),
    path("auth/verify-email/", VerifyEmailView.as_view(), name="verify-email"),
    path("auth/magic-link/", MagicLinkView.as_view(), name="magic-link"),
    path("auth/magic-link/verify/", VerifyMagicLinkView.as_view(), name="magic-link-verify"),
    path("auth/login/", LoginView.as_view(), name="login"),
    path("auth/token/", LoginView.as_view(schema=None)),
    path("auth/token/refresh/", RefreshView.as_view(), name="refresh"),
    path("auth/refresh/", RefreshView.as_view(schema=None)),
    path("auth/logout/", LogoutView.as_view(), name="logout"),
    path("auth/change-password/", ChangePasswordView.as_view(), name="change-password"),
    path("auth/password-reset/", RequestResetView.as_view(), name="password-reset"),
    path("auth/password-reset/confirm/", ResetPasswordView.as_view(), name="password-reset-confirm"),
    path("auth/sessions/", SessionsView.as_view(), name="sessions"),
    path("auth/sessions/<uuid:session_id>/", SessionView.as_view(), name="session"),
    path("auth/me/", MeView.as_view(), name="me"),
    path("auth/user/", MeView.as_view(schema=None)),
    path("profile/me/", MeView.as_view(schema=None)),
    path("users/", UsersView.as_view(), name="users"),
    path("users/<uuid:user_id>/", UserView.as_view(), name="user"),
]
