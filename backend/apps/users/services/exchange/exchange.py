"""A token of another issuer for a session with us."""

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from apps.core.errors import DomainError
from apps.core.services import count_attempt
from apps.users.clients import oidc
from apps.users.enums import SignInMethod, UserType
from apps.users.services.exchange.accounts import find_or_make_account
from apps.users.services.exchange.identity import read_identity
from apps.users.services.exchange.once import use_up_token
from apps.users.services.origin import Origin
from apps.users.services.second_step import SecondStepNeeded, begin_session
from apps.users.services.sessions import TokenPair

QUARTER, HOUR = 900, 3600


class ProviderUnknown(DomainError):
    """This installation does not work together with a service of that name."""

    code, status = "provider_unknown", 404
    message = _("We do not work together with this service.")


def exchange_token(
    *,
    provider: str,
    token: str,
    origin: Origin,
    user_type: UserType = UserType.CANDIDATE,
    language: str = "en",
) -> TokenPair | SecondStepNeeded:
    """Sign in whom the issuer's token names; the first time, an account is found or made (`find_or_make_account`).

    Call it outside of a transaction: it counts, and may ask the issuer. In a quarter 300 from one address, in an hour
    60 for one identity.

    :param provider: a name in OIDC_PROVIDERS
    :param user_type: and `language`: of the account, if it is a new one
    :raises ProviderUnknown: if there is none of that name
    :raises ExternalTokenRefused: if the token is no good or was exchanged before
    :raises IssuerSilent: if the issuer must be asked for its key and does not answer
    :raises EmailNotProvenThere: the first time, without an address that the issuer has proven
    :raises SignInHereOnly: if the account is closed or one of staff
    :raises TooManyAttempts: when it was tried too often
    """
    known = oidc.find_provider(provider)
    if known is None:
        raise ProviderUnknown
    count_attempt(limit="users.exchange_from", who=origin.address, at_most=300, seconds=QUARTER)
    identity = read_identity(provider=known, token=token)
    who = f"{identity.provider}\n{identity.subject}"
    count_attempt(limit="users.exchange_identity", who=who, at_most=60, seconds=HOUR)
    with transaction.atomic():
        use_up_token(identity)
        user = find_or_make_account(identity=identity, user_type=user_type, language=language)
        return begin_session(user=user, method=SignInMethod.EXTERNAL, origin=origin)
