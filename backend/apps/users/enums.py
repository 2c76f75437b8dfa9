"""Choices of the app."""

from django.db import models
from django.utils.translation import gettext_lazy as _


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


class SignInMethod(models.TextChoices):
    """How a session began."""

    PASSWORD = "password", _("Password")
    MAGIC_LINK = "magic_link", _("Link or code by e-mail")


class RevokeReason(models.TextChoices):
    """Why a session ended before its time."""

    SIGNED_OUT = "signed_out", _("Signed out")
    TOKEN_REUSED = "token_reused", _("An old refresh token was used again")
    ADDRESS_PROVEN = "address_proven", _("The owner of the address signed in for the first time")
    ENDED_BY_STAFF = "ended_by_staff", _("Ended by staff")
