"""Writing a question down."""

from collections.abc import Mapping

from django.utils import timezone

from apps.users.enums import ChallengeKind
from apps.users.models import Challenge, User
from apps.users.services.challenges.code import MOST_TRIES
from apps.users.services.challenges.lifetime import LIFETIME
from apps.users.services.secrets import hash_token


def ask_challenge(
    *,
    kind: ChallengeKind,
    email: str,
    user: User | None,
    nonce: str | None,
    password: str = "",
    chosen: Mapping[str, str] | None = None,
    has_code: bool = True,
) -> Challenge:
    """Write down the question; nothing answers it before `arm_challenge`.

    :param user: None if all that is known is an address (`list_addressees`), or if nobody shall get a mail
    :param password: the hash that becomes the account's password with the proof (VERIFY_EMAIL)
    :param chosen: name, user_type and language that become the account's with the proof (VERIFY_EMAIL)
    :param has_code: False if only the link may answer
    """
    return Challenge.objects.create(
        kind=kind,
        email=email,
        user=user,
        nonce_hash=hash_token(nonce) if nonce else None,
        password=password,
        chosen=dict(chosen or {}),
        tries=0 if has_code else MOST_TRIES,
        expires_at=timezone.now() + LIFETIME[kind],
    )
