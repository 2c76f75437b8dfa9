"""Signing in with what the mail held. One UPDATE uses it up: of many requests at once one gets the session."""

from django.db import transaction

from apps.core.services import count_attempt
from apps.users.enums import ChallengeKind, SignInMethod
from apps.users.errors import ChallengeRefused, ConfirmNeeded
from apps.users.models import User
from apps.users.services.challenges import is_same_browser, require_answered, try_code, use_up
from apps.users.services.claim import claim_account
from apps.users.services.mail_limits import HOUR
from apps.users.services.origin import Origin
from apps.users.services.second_step import SecondStepNeeded, begin_session
from apps.users.services.sessions import TokenPair

SIGNS_IN = (ChallengeKind.MAGIC_LINK, ChallengeKind.ALREADY_REGISTERED)


@transaction.atomic
def sign_in_with_link(
    *, token: str, origin: Origin, nonce: str = "", confirm: bool = False
) -> TokenPair | SecondStepNeeded:
    """Sign in with the token of the link.

    What scans mails for links has no nonce and confirms nothing, so it cannot use the link up.

    :param nonce: what the asking browser got; another browser has none and must confirm
    :raises ChallengeRefused: if the token is unknown, used or too old
    :raises ConfirmNeeded: if another browser asked; send it again with `confirm`
    """
    challenge = require_answered(*SIGNS_IN, token=token)
    if not confirm and not is_same_browser(challenge, nonce):
        raise ConfirmNeeded
    return _begin(use_up(challenge), origin)


def sign_in_with_code(*, email: str, code: str, nonce: str, origin: Origin) -> TokenPair | SecondStepNeeded:
    """Sign in with the code, in the browser that asked for it. Five tries for one code.

    How many codes an address has in a day is limited when they are asked for, so tries of others use up nothing here.

    :raises ChallengeRefused: if code, address or browser is not the right one, or the code is used or too old
    :raises TooManyAttempts: when too many codes were tried from this place
    """
    count_attempt(limit="users.code_from", who=origin.address, at_most=60, seconds=HOUR)
    challenge = try_code(email=email, code=code, nonce=nonce)
    with transaction.atomic():
        return _begin(use_up(challenge), origin)


def _begin(user: User, origin: Origin) -> TokenPair | SecondStepNeeded:
    claim_account(user=user)
    if not user.is_active:  # closed since the answer was looked at
        raise ChallengeRefused
    return begin_session(user=user, method=SignInMethod.MAGIC_LINK, origin=origin)
