"""Signing in with a password."""

import structlog
from django.contrib.auth import authenticate
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from apps.core.errors import DomainError
from apps.core.services import count_attempt
from apps.users.enums import SignInMethod
from apps.users.models import User
from apps.users.services.lock import lock_user
from apps.users.services.mail_limits import HOUR, QUARTER
from apps.users.services.origin import Origin
from apps.users.services.remind import remind_of_proof
from apps.users.services.second_step import SecondStepNeeded, begin_session
from apps.users.services.sessions import TokenPair

log = structlog.get_logger(__name__)


class WrongCredentials(DomainError):
    """Address and password do not fit, or there is no such account, or it is closed; which one is not said."""

    code, status = "wrong_credentials", 401
    message = _("The e-mail address or the password is wrong.")


def sign_in_with_password(*, email: str, password: str, origin: Origin) -> TokenPair | SecondStepNeeded:
    """Sign in; an unknown account costs as much time as a known one (a password is hashed either way).

    An address that is not proven opens nothing: whoever registered it could otherwise see that it was free. If the
    password is right, the mail that proves it goes out again; the answer is that for a wrong one.

    :raises WrongCredentials: if they do not fit, or the address is not proven
    :raises TooManyAttempts: when it was tried too often, from this address or for this account
    """
    email = email.strip().lower()
    count_sign_in(email=email, address=origin.address)
    user = authenticate(username=email, password=password)
    if isinstance(user, User) and user.is_email_verified:
        return _begin(user, origin)
    remind_of_proof(email=email, user=user if isinstance(user, User) else None)
    log.info("sign_in_refused")
    raise WrongCredentials


@transaction.atomic
def _begin(user: User, origin: Origin) -> TokenPair | SecondStepNeeded:
    """A password that was changed since it was compared opens no session: the change ended those that it opened."""
    checked = user.password
    lock_user(user)
    if user.password != checked or not user.is_active:
        raise WrongCredentials
    return begin_session(user=user, method=SignInMethod.PASSWORD, origin=origin)


def count_sign_in(*, email: str, address: str) -> None:
    """Count a try to sign in with a password.

    In a quarter 20 from one address for one account and 300 from it for all, in an hour 100 for one account.

    :raises TooManyAttempts: when this is one too many
    """
    email = email.strip().lower()
    count_attempt(limit="users.sign_in_address", who=address, at_most=300, seconds=QUARTER)
    count_attempt(limit="users.sign_in_from", who=f"{address}\n{email}", at_most=20, seconds=QUARTER)
    count_attempt(limit="users.sign_in_account", who=email, at_most=100, seconds=HOUR)
