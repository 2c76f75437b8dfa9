"""The own account."""

from django.urls import URLPattern, path

from apps.web.api.account.authenticator import AddAuthenticator, ConfirmAuthenticator, RemoveAuthenticator
from apps.web.api.account.codes import RenewCodes
from apps.web.api.account.consents import AnswerConsent
from apps.web.api.account.data import DataPage
from apps.web.api.account.erasure import ErasePage, KeepAccount
from apps.web.api.account.export import AskExport, DownloadExport
from apps.web.api.account.passkeys import AddPasskey, AskNewPasskey, PasskeyDetailPage, RemovePasskey
from apps.web.api.account.password import ChangePasswordPage
from apps.web.api.account.profile import ProfilePage
from apps.web.api.account.security import SecurityPage
from apps.web.api.account.sessions import EndOtherSessions, EndSession, SessionsPage
from apps.web.api.account.views import WhoSawMePage
from apps.web.api.invitation import InvitationPage

urlpatterns: list[URLPattern] = [
    path("account/", ProfilePage.as_view(), name="account"),
    path("account/sessions/", SessionsPage.as_view(), name="sessions"),
    path("account/security/", SecurityPage.as_view(), name="security"),
    path("account/security/password/", ChangePasswordPage.as_view(), name="change-password"),
    path("account/security/sessions/end-others/", EndOtherSessions.as_view(), name="end-others"),
    path("account/security/sessions/<uuid:session_id>/end/", EndSession.as_view(), name="end-session"),
    path("account/security/passkeys/add/", AddPasskey.as_view(), name="add-passkey"),
    path("account/security/passkeys/ask/", AskNewPasskey.as_view(), name="ask-new-passkey"),
    path("account/security/passkeys/<uuid:passkey_id>/", PasskeyDetailPage.as_view(), name="passkey-detail"),
    path(
        "account/security/passkeys/<uuid:passkey_id>/remove/", RemovePasskey.as_view(), name="remove-passkey"
    ),
    path("account/security/authenticator/add/", AddAuthenticator.as_view(), name="add-authenticator"),
    path(
        "account/security/authenticator/confirm/",
        ConfirmAuthenticator.as_view(),
        name="confirm-authenticator",
    ),
    path(
        "account/security/authenticator/remove/", RemoveAuthenticator.as_view(), name="remove-authenticator"
    ),
    path("account/security/recovery-codes/", RenewCodes.as_view(), name="renew-codes"),
    path("account/data/", DataPage.as_view(), name="data"),
    path("account/data/export/", AskExport.as_view(), name="ask-export"),
    path("account/data/export/file/", DownloadExport.as_view(), name="download-export"),
    path("account/data/consents/<slug:purpose>/", AnswerConsent.as_view(), name="answer-consent"),
    path("account/data/erase/", ErasePage.as_view(), name="erase"),
    path("account/data/keep/", KeepAccount.as_view(), name="keep-account"),
    path("who-saw-me/", WhoSawMePage.as_view(), name="who-saw-me"),
    path("invitations/accept/", InvitationPage.as_view(), name="invitation"),
]
