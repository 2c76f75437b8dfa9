"""Asking to sign in by mail: a link, and a code of six digits for another device."""

from django.db import transaction

from apps.core.errors import TooManyAttempts
from apps.core.events import publish
from apps.users.enums import ChallengeKind
from apps.users.events import MagicLinkRequested
from apps.users.services.ask_again import ask_again
from apps.users.services.challenges import ask_challenge
from apps.users.services.mail_limits import DAY, count_asking, count_mail_to, is_within
from apps.users.services.secrets import new_token

CODES_A_DAY = 10  # with five tries each: one guess in 20,000 days that many attackers together get right


def request_magic_link(*, email: str, address: str, nonce: str = "") -> str:
    """Send a link and a code to the address, if it has an account; whether it has one is not to be seen.

    From the eleventh mail of a day on it holds the link only, because a code could be guessed in the long run. When
    others used up the limit of the address, a browser that already asked (it shows its nonce) gets its mail again.

    :param address: where the request came from, for the limit
    :param nonce: what the browser got when it asked before
    :returns: the nonce: with it the browser that asked shows later that it is the one
    :raises TooManyAttempts: when the address or the e-mail address asks too often
    """
    email = email.strip().lower()
    count_asking(what="link", email=email, address=address)
    try:
        count_mail_to(what="link", email=email)
    except TooManyAttempts:
        if not ask_again(email=email, nonce=nonce):
            raise
        return nonce
    return _ask(email)


def _ask(email: str) -> str:
    has_code = is_within(limit="users.link_code", who=email, at_most=CODES_A_DAY, seconds=DAY)
    nonce = new_token()
    with transaction.atomic():
        challenge = ask_challenge(
            kind=ChallengeKind.MAGIC_LINK, email=email, user=None, nonce=nonce, has_code=has_code
        )
        publish(MagicLinkRequested(challenge_id=challenge.pk))
    return nonce
