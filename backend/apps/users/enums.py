"""Choices of the app."""

from typing import Final

from django.db import models
from django.utils.translation import gettext_lazy as _

SESSION_COOKIE: Final = "session"  # where the signed cookie of pages and admin names its Session


class UserType(models.TextChoices):
    """What a person came here for; it says which doors may open, never which rows are theirs."""

    CANDIDATE = "candidate", _("Candidate")
    EMPLOYER = "employer", _("Employer")
    ADMIN = "admin", _("Staff")


class ChallengeKind(models.TextChoices):
    """Why we ask a person to show that an e-mail address is theirs."""

    VERIFY_EMAIL = "verify_email", _("Confirm the e-mail address")
    MAGIC_LINK = "magic_link", _("Sign in without a password")
    ALREADY_REGISTERED = "already_registered", _("Registered again with a known address")
    RESET_PASSWORD = "reset_password", _("Choose a new password")


class SignInMethod(models.TextChoices):
    """How a session began."""

    PASSWORD = "password", _("Password")
    MAGIC_LINK = "magic_link", _("Link or code by e-mail")
    PASSKEY = "passkey", _("Passkey")
    EXTERNAL = "external", _("Account elsewhere")


class SecondFactor(models.TextChoices):
    """What a person shows besides the first proof."""

    NONE = "", _("None")
    TOTP = "totp", _("Authenticator app")
    PASSKEY = "passkey", _("Passkey")
    RECOVERY_CODE = "recovery_code", _("Recovery code")


class FactorChange(models.TextChoices):
    """What the owner of an account is told about its second factors; also the action in the audit."""

    ADD_AUTHENTICATOR = "add_authenticator", _("An authenticator app was added")
    REMOVE_AUTHENTICATOR = "remove_authenticator", _("The authenticator app was removed")
    ADD_PASSKEY = "add_passkey", _("A passkey was added")
    REMOVE_PASSKEY = "remove_passkey", _("A passkey was removed")
    RENEW_RECOVERY_CODES = "renew_recovery_codes", _("New recovery codes were made")
    USE_RECOVERY_CODE = "use_recovery_code", _("A recovery code was used")
    REFUSE_COPIED_PASSKEY = "refuse_copied_passkey", _("A passkey seems to be a copy and was refused")


class CeremonyKind(models.TextChoices):
    """What a passkey is asked for (WebAuthn, 7)."""

    REGISTER = "register", _("Add a passkey")
    SIGN_IN = "sign_in", _("Sign in with a passkey")
    SECOND_STEP = "second_step", _("Second step of signing in")


class ConsentPurpose(models.TextChoices):
    """What a person may agree to, and take back at any time."""

    KEEP_APPLICATIONS = "keep_applications", _("Keep my applications for a year")
    NEWS_BY_EMAIL = "news_by_email", _("Send me news by e-mail")


class RevokeReason(models.TextChoices):
    """Why a session ended before its time."""

    SIGNED_OUT = "signed_out", _("Signed out")
    TOKEN_REUSED = "token_reused", _("An old refresh token was used again")
    ADDRESS_PROVEN = "address_proven", _("The owner of the address signed in for the first time")
    ENDED_BY_STAFF = "ended_by_staff", _("Ended by staff")
    ENDED_BY_OWNER = "ended_by_owner", _("Ended from another device")
    PASSWORD_CHANGED = "password_changed", _("The password was changed")
    SECOND_FACTOR_CHANGED = "second_factor_changed", _("A way to sign in was added or removed")
    ACCOUNT_ERASED = "account_erased", _("The account is being erased")


class StaffGroup(models.TextChoices):
    """Who works in the admin; what each group may do stands in `apps.users.services.staff_groups`."""

    MODERATORS = "Moderators", _("Moderators")
    SENIOR_MODERATORS = "Senior moderators", _("Senior moderators")
    AUDITORS = "Auditors", _("Auditors")
