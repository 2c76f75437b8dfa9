"""Refusals that several services of the app share."""

from django.utils.translation import gettext_lazy as _

from apps.core.errors import DomainError


class ChallengeRefused(DomainError):
    """The token or code is wrong, used, or too old; which of these is nobody's business."""

    code = "challenge_refused"
    message = _("This link or code does not work (any more). Please ask for a new one.")


class ConfirmNeeded(DomainError):
    """The link is right but was opened in another browser than the one that asked for it."""

    code = "confirm_needed"
    message = _("You opened the link in another browser. Do you really want to go on here?")


class EmailNotVerified(DomainError):
    """What the person wants to do needs an address that is proven."""

    code, status = "email_not_verified", 403
    message = _("Please confirm your e-mail address first. We sent you a link.")


class CodeRefused(DomainError):
    """The code is wrong or was used before."""

    code = "code_refused"
    message = _("This code does not work. Wait for the next one in your app and fill that in.")


class AuthenticatorMissing(DomainError):
    """There is no authenticator app, or none that waits for its first code."""

    code = "authenticator_missing"
    message = _("There is no authenticator app here (any more). Please start again.")


class SecondFactorNeeded(DomainError):
    """Who may do much for others must sign in with more than a password or a mailbox."""

    code, status = "second_factor_needed", 403
    message = _(
        "Your account needs a second way to confirm your sign-in. Add a passkey or an authenticator app."
    )


class PasskeyRefused(DomainError):
    """The answer of a device is wrong, too old, used, of somebody else, or of a passkey that we do not know."""

    code = "passkey_refused"
    message = _("This passkey does not work here. Please try again, or use another way to sign in.")
