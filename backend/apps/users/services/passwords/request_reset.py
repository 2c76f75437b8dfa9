"""Asking for a new password by mail."""

from django.db import transaction

from apps.core.events import publish
from apps.users.enums import ChallengeKind
from apps.users.events import PasswordResetRequested
from apps.users.services.challenges import ask_challenge
from apps.users.services.mail_limits import count_asking, count_mail_to


def request_password_reset(*, email: str, address: str) -> None:
    """Send a link to choose a new password, if the address has an account; whether it has one is not to be seen.

    :param address: where the request came from, for the limit
    :raises TooManyAttempts: when the address or the e-mail address asks too often
    """
    email = email.strip().lower()
    count_asking(what="reset", email=email, address=address)
    count_mail_to(what="reset", email=email)
    with transaction.atomic():
        challenge = ask_challenge(kind=ChallengeKind.RESET_PASSWORD, email=email, user=None, nonce=None)
        publish(PasswordResetRequested(challenge_id=challenge.pk))
