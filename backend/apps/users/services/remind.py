"""The verification mail once more, for who signs in before the address is proven."""

from django.db import transaction

from apps.core.events import publish
from apps.users.enums import ChallengeKind
from apps.users.events import EmailVerificationRequested
from apps.users.models import User
from apps.users.services.challenges import ask_challenge
from apps.users.services.mail_limits import DAY, is_within
from apps.users.services.register import registration_of

MAILS_A_DAY = 5


def remind_of_proof(*, email: str, user: User | None) -> None:
    """Send the verification mail again to `user`, whose password was right; None after any other failed sign-in.

    Either way the same is counted and written, so that nobody sees which it was: a challenge without a user is
    answered by nobody. The browser is not remembered, so this mail asks for the password (`verify_email`).
    """
    kind = "remind" if user else "no_remind"
    is_sent = is_within(limit=f"users.{kind}", who=email, at_most=MAILS_A_DAY, seconds=DAY)
    recipient = user if is_sent else None
    with transaction.atomic():
        challenge = ask_challenge(
            kind=ChallengeKind.VERIFY_EMAIL,
            email=email,
            user=recipient,
            nonce=None,
            password=recipient.password if recipient else "",
            chosen=registration_of(recipient) if recipient else {},
        )
        publish(EmailVerificationRequested(challenge_id=challenge.pk))
