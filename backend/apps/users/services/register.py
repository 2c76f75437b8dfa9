"""Making an account, without telling who has one."""

from django.contrib.auth.hashers import make_password
from django.db import transaction

from apps.core.events import publish
from apps.users.enums import ChallengeKind, UserType
from apps.users.events import EmailVerificationRequested, UserRegistered
from apps.users.models import Challenge, User
from apps.users.services.challenges import ask_challenge
from apps.users.services.mail_limits import count_asking, count_mail_to
from apps.users.services.secrets import new_token


def register_user(
    *,
    email: str,
    user_type: UserType,
    language: str,
    address: str,
    name: str = "",
    password: str | None = None,
) -> str:
    """Make an account and ask its owner by mail to confirm the address.

    For an address that has an account nothing changes; its owner is told by mail. The caller cannot tell the two
    apart: same answer, same statements, same hash of the password. As long as the address is not proven, several
    people may register it: what the one chose whose mail is answered holds (`verify_email`).

    :param address: where the request came from, for the limit
    :returns: the nonce: with it the browser that registered shows later that it is the one
    :raises TooManyAttempts: when the address or the e-mail address registers too often
    """
    email = email.strip().lower()
    count_asking(what="register", email=email, address=address)
    count_mail_to(what="register", email=email)
    wanted = User(
        email=email, name=name, user_type=user_type, language=language, password=make_password(password)
    )
    nonce = new_token()
    _insert_and_ask(wanted, nonce)
    return nonce


@transaction.atomic
def _insert_and_ask(wanted: User, nonce: str) -> None:
    User.objects.bulk_create([wanted], ignore_conflicts=True)
    user = User.objects.get(email=wanted.email)
    challenge = _ask(user, wanted, nonce)
    if user.pk == wanted.pk:
        publish(UserRegistered(user_id=user.pk))
    publish(EmailVerificationRequested(challenge_id=challenge.pk))


def _ask(user: User, wanted: User, nonce: str) -> Challenge:
    if user.is_email_verified:
        kind = ChallengeKind.ALREADY_REGISTERED
        return ask_challenge(kind=kind, email=user.email, user=user, nonce=None)
    return ask_challenge(
        kind=ChallengeKind.VERIFY_EMAIL,
        email=user.email,
        user=user,
        nonce=nonce,
        password=wanted.password,
        chosen=registration_of(wanted),
    )


def registration_of(user: User) -> dict[str, str]:
    """Say what a registration chose besides the password."""
    return {"name": user.name, "user_type": str(user.user_type), "language": user.language}
