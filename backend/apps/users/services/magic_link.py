"""Signing in by mail: a link, or a code of six digits for another device."""

from django.db import transaction

from apps.core.events import publish
from apps.core.services import count_attempt
from apps.users.enums import ChallengeKind, SignInMethod
from apps.users.events import MagicLinkRequested
from apps.users.models import User
from apps.users.services.challenges import (
    SIGNS_IN,
    Proof,
    answer_with_code,
    answer_with_token,
    ask_challenge,
    try_code,
)
from apps.users.services.origin import Origin
from apps.users.services.second_step import SecondStepNeeded, begin_session
from apps.users.services.secrets import new_token
from apps.users.services.sessions import TokenPair
from apps.users.services.verification import claim_account

QUARTER, HOUR, DAY = 900, 3600, 86400


def request_magic_link(*, email: str, address: str) -> str:
    """Send a link and a code to the address, if it has an account; whether it has one is not to be seen.

    :param address: where the request came from, for the limit
    :returns: the nonce: with it the browser that asked shows later that it is the one
    :raises TooManyAttempts: when the address or the e-mail address asks too often
    """
    email = email.strip().lower()
    count_attempt(limit="users.link_from", who=address, at_most=60, seconds=HOUR)
    count_attempt(limit="users.link_email", who=email, at_most=5, seconds=QUARTER)
    count_attempt(limit="users.link_email_day", who=email, at_most=30, seconds=DAY)
    nonce = new_token()
    with transaction.atomic():
        user = User.objects.filter(email=email).first()
        challenge = ask_challenge(kind=ChallengeKind.MAGIC_LINK, email=email, user=user, nonce=nonce)
        publish(MagicLinkRequested(challenge_id=challenge.pk))
    return nonce


@transaction.atomic
def sign_in_with_link(
    *, token: str, nonce: str = "", confirm: bool = False, origin: Origin | None = None
) -> TokenPair | SecondStepNeeded:
    """Sign in with the token of the link.

    :param nonce: what the asking browser got; another browser has none and must confirm
    :raises ChallengeRefused: if the token is unknown, used or too old
    :raises ConfirmNeeded: if another browser asked; send it again with `confirm`
    """
    return _start(answer_with_token(kinds=SIGNS_IN, token=token, nonce=nonce, confirm=confirm), origin)


def sign_in_with_code(
    *, email: str, code: str, nonce: str, origin: Origin | None = None
) -> TokenPair | SecondStepNeeded:
    """Sign in with the code, in the browser that asked for it. Five tries for one code, thirty a day for an address.

    :raises ChallengeRefused: if code, address or browser is not the right one, or the code is used or too old
    :raises TooManyAttempts: when too many codes were tried for this address today
    """
    count_attempt(limit="users.code_email_day", who=email, at_most=30, seconds=DAY)
    challenge = try_code(email=email, code=code, nonce=nonce)
    with transaction.atomic():
        return _start(answer_with_code(challenge=challenge), origin)


def _start(proof: Proof, origin: Origin | None) -> TokenPair | SecondStepNeeded:
    claim_account(user=proof.user)
    return begin_session(user=proof.user, method=SignInMethod.MAGIC_LINK, origin=origin)
