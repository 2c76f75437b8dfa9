"""Proof that an address belongs to the person who registered it."""

from django.contrib.auth.hashers import check_password, make_password
from django.db import transaction

from apps.users.enums import ChallengeKind
from apps.users.errors import ConfirmNeeded, EmailNotVerified
from apps.users.models import Challenge, User
from apps.users.services.challenges import find_registration, require_answered, use_up
from apps.users.services.claim import prove_address
from apps.users.services.lock import lock_user
from apps.users.services.second_factor.fresh import PasswordRefused


@transaction.atomic
def verify_email(*, token: str, nonce: str = "", password: str = "", confirm: bool = False) -> User:
    """Take the token of the verification mail as proof of the address; it works once.

    Anybody can register a foreign address, and its owner may follow the link of a mail that they never asked for. So
    the rule: **what a registration chose counts only for somebody who shows the mail and the registration both**: the
    token, and either the nonce of the browser that registered or the password that was chosen there. Then password,
    name, type and language are those of this registration, whoever registered the address before or after, and
    whoever's mail it was: two mails to one address look alike.

    Who has the mail only (`confirm`) owns the address, not the registration: the account begins with no password and
    no name, and its owner signs in by mail. Whoever registered has neither password nor session. As long as nobody
    shows the mail, no password opens the account (`sign_in_with_password`).

    :param nonce: what the registering browser got
    :param password: the password chosen at registration, for another browser
    :raises ChallengeRefused: if the token is unknown, used or too old
    :raises ConfirmNeeded: in another browser; send it again with the password or with `confirm`
    :raises PasswordRefused: if the password is not that of the registration; the token stays good
    """
    challenge = require_answered(ChallengeKind.VERIFY_EMAIL, token=token)
    own = find_registration(email=challenge.email, nonce=nonce) or _by_password(challenge, password)
    if own is None and not confirm:
        raise ConfirmNeeded
    user = use_up(challenge)
    lock_user(user)
    if not user.is_email_verified:
        _begin_account(user, own or challenge, is_own=own is not None)
    return user


def _by_password(challenge: Challenge, password: str) -> Challenge | None:
    if not password:
        return None
    if not check_password(password, challenge.password):
        raise PasswordRefused
    return challenge


def _begin_account(user: User, registration: Challenge, *, is_own: bool) -> None:
    user.user_type = registration.chosen.get("user_type", user.user_type)
    user.language = registration.chosen.get("language", user.language)
    if is_own:
        name, password = registration.chosen.get("name", ""), registration.password
    else:
        name, password = "", ""
    prove_address(user=user, password=password or make_password(None), name=name)


def require_verified_email(*, user: User) -> None:
    """Let only people pass whose address is proven (to apply, to publish).

    :raises EmailNotVerified: if it is not
    """
    if not user.is_email_verified:
        raise EmailNotVerified
