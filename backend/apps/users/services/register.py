"""Making an account, without telling who has one."""

from django.contrib.auth.hashers import make_password
from django.db import transaction

from apps.core.events import publish
from apps.core.services import count_attempt
from apps.users.enums import ChallengeKind, UserType
from apps.users.events import EmailVerificationRequested, UserRegistered
from apps.users.models import User
from apps.users.services.challenges import ask_challenge

HOUR = 3600


def register_user(
    *,
    email: str,
    user_type: UserType,
    language: str,
    address: str,
    name: str = "",
    password: str | None = None,
) -> None:
    """Make an account and ask its owner by mail to confirm the address.

    For an address that has an account nothing changes; its owner is told by mail. The caller cannot tell the two
    apart: same answer, same statements, same hash of the password. As long as the address is not proven, several
    people may register it: the password of the one whose mail is answered holds.

    :param address: where the request came from, for the limit
    :raises TooManyAttempts: when the address or the e-mail address registers too often
    """
    email = email.strip().lower()
    count_attempt(limit="users.register_from", who=address, at_most=60, seconds=HOUR)
    count_attempt(limit="users.register_email", who=email, at_most=5, seconds=HOUR)
    wanted = User(
        email=email, name=name, user_type=user_type, language=language, password=make_password(password)
    )
    _insert_and_ask(wanted)


@transaction.atomic
def _insert_and_ask(wanted: User) -> None:
    User.objects.bulk_create([wanted], ignore_conflicts=True)
    user = User.objects.get(email=wanted.email)
    kind = ChallengeKind.ALREADY_REGISTERED if user.is_email_verified else ChallengeKind.VERIFY_EMAIL
    password = "" if user.is_email_verified else wanted.password
    challenge = ask_challenge(kind=kind, email=user.email, user=user, nonce=None, password=password)
    if user.pk == wanted.pk:
        publish(UserRegistered(user_id=user.pk))
    publish(EmailVerificationRequested(challenge_id=challenge.pk))
